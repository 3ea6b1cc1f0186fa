-- 收支平衡：新收加上年结转不等于总计加结转下年度的单位。
SELECT f.member_id,
       SUM(CASE WHEN f.cell_id IN ('t3.r1.tot', 't3.r2.tot') THEN f.amount ELSE -f.amount END) AS difference
FROM figure f
WHERE f.report_year = 2025 AND f.region = 'all' AND f.in_scope = 1
  AND f.cell_id IN ('t3.r1.tot', 't3.r2.tot', 't3.r3.7.tot', 't3.r4.tot')
GROUP BY f.member_id
HAVING SUM(CASE WHEN f.cell_id IN ('t3.r1.tot', 't3.r2.tot') THEN f.amount ELSE -f.amount END) <> 0
ORDER BY f.member_id
