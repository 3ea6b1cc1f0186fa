-- 同比：一格按单位与上年比较，增加多的在前。
SELECT a.member_id, a.amount, b.amount AS amount_before, a.amount - b.amount AS difference
FROM figure a
JOIN figure b ON b.member_id = a.member_id AND b.cell_id = a.cell_id
WHERE a.report_year = 2025 AND b.report_year = 2024 AND a.region = 'all' AND b.region = 'all'
  AND a.in_scope = 1 AND b.in_scope = 1 AND a.cell_id = 't3.r1.tot'
ORDER BY a.amount - b.amount DESC, a.member_id
LIMIT 10
