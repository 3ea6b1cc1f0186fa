-- 未报：名单中应报而没有年报的单位。用 NOT IN，不用 LEFT JOIN：ClickHouse 的外连接不一定给出 NULL。
SELECT a.agency_id, a.agency_name
FROM agency a
WHERE a.report_year = 2025 AND a.region = 'all' AND a.in_scope = 1
  AND a.agency_id NOT IN (SELECT r.member_id
                          FROM report r
                          WHERE r.report_year = 2025 AND r.region = 'all' AND r.in_scope = 1)
ORDER BY a.agency_id
