-- 穿透：一格由哪些单位构成，各占多少。占比的小数位数各数据库不同。
SELECT f.member_id, f.amount, f.amount * 100.0 / t.total AS share
FROM figure f
CROSS JOIN (SELECT SUM(f2.amount) AS total
            FROM figure f2
            WHERE f2.report_year = 2025 AND f2.region = 'all' AND f2.in_scope = 1 AND f2.cell_id = 't3.r1.tot') t
WHERE f.report_year = 2025 AND f.region = 'all' AND f.in_scope = 1 AND f.cell_id = 't3.r1.tot'
ORDER BY f.amount DESC, f.member_id
LIMIT 10
