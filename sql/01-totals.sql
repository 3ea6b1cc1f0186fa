-- 汇总：每一格的合计、单位数、不为 0 的单位数。有空白的格，decided 小于 members，合计得不出。
SELECT f.cell_id, SUM(f.amount) AS total, COUNT(*) AS members, COUNT(f.amount) AS decided,
       SUM(CASE WHEN f.amount <> 0 THEN 1 ELSE 0 END) AS nonzero
FROM figure f
WHERE f.report_year = 2025 AND f.region = 'all' AND f.in_scope = 1
GROUP BY f.cell_id
ORDER BY f.cell_id
