-- 差额表：给出的上级年报（member_id 为 given）与各单位合计不同的格。
SELECT p.cell_id, p.amount AS given_amount, s.total AS member_total, p.amount - s.total AS difference
FROM figure p
JOIN (SELECT f.cell_id AS cell_id, SUM(f.amount) AS total
      FROM figure f
      WHERE f.report_year = 2025 AND f.region = 'all' AND f.in_scope = 1
      GROUP BY f.cell_id) s ON s.cell_id = p.cell_id
WHERE p.report_year = 2025 AND p.region = 'all' AND p.member_id = 'given' AND p.amount <> s.total
ORDER BY p.cell_id
