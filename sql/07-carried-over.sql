-- 上年结转：与上年“结转下年度”不同的单位和列。carry 是两列的对照表：in_cell、out_cell。
SELECT a.member_id, a.cell_id, a.amount AS carried_in, b.amount AS carried_out
FROM figure a
JOIN carry c ON c.in_cell = a.cell_id
JOIN figure b ON b.member_id = a.member_id AND b.cell_id = c.out_cell
WHERE a.report_year = 2025 AND b.report_year = 2024 AND a.region = 'all' AND b.region = 'all'
  AND a.in_scope = 1 AND b.in_scope = 1 AND a.amount <> b.amount
ORDER BY a.member_id, a.cell_id
