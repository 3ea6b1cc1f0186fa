-- 看板：几格按年度、地区的合计。
SELECT f.report_year, f.region, f.cell_id, SUM(f.amount) AS total
FROM figure f
WHERE f.in_scope = 1
  AND f.cell_id IN ('t3.r1.tot', 't3.r3.1.tot', 't3.r3.2.tot', 't3.r3.7.tot', 't4.rev.total')
GROUP BY f.report_year, f.region, f.cell_id
ORDER BY f.report_year, f.region, f.cell_id
