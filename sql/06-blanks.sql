-- 空白或不是数字的格：这些格的合计得不出。
SELECT f.member_id, f.cell_id, f.figure_state
FROM figure f
WHERE f.report_year = 2025 AND f.region = 'all' AND f.in_scope = 1 AND f.figure_state <> 'number'
ORDER BY f.member_id, f.cell_id
