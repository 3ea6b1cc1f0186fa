-- 每一格数字最大的三个单位。
SELECT r.cell_id, r.member_id, r.amount, r.rank_no
FROM (SELECT f.cell_id AS cell_id, f.member_id AS member_id, f.amount AS amount,
             ROW_NUMBER() OVER (PARTITION BY f.cell_id ORDER BY f.amount DESC, f.member_id) AS rank_no
      FROM figure f
      WHERE f.report_year = 2025 AND f.region = 'all' AND f.in_scope = 1 AND f.amount <> 0) r
WHERE r.rank_no <= 3
ORDER BY r.cell_id, r.rank_no
