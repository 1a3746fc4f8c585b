-- States and provinces that the merchant added to Magento 1: addresses, tax and shipping rates point to them. m2_region_id is
-- the number of the same region in Magento 2, or a free one where Magento 2 lacks it; the conversion `region` gives all
-- who point to it the same number.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Region added to Magento 2', CONCAT(r.country_id, ' ', COALESCE(r.code, ''), ' ', COALESCE(r.default_name, '')),
  CONCAT('region_id ', r.m2_region_id, CASE WHEN r.m2_region_id = r.region_id THEN '' ELSE CONCAT(', was ', r.region_id, ' in Magento 1') END)
FROM {m1.directory_country_region} r
LEFT JOIN {m2.directory_country_region} own ON own.region_id = r.m2_region_id
WHERE own.region_id IS NULL
ORDER BY r.region_id;
-- note: regions of the merchant's own, added
INSERT INTO {directory_country_region} (region_id, country_id, code, default_name)
SELECT CAST(r.m2_region_id AS UNSIGNED), r.country_id, r.code, r.default_name
FROM {m1.directory_country_region} r
JOIN (SELECT MIN(region_id) AS region_id FROM {m1.directory_country_region} GROUP BY m2_region_id) one ON one.region_id = r.region_id
LEFT JOIN {directory_country_region} own ON own.region_id = r.m2_region_id
WHERE own.region_id IS NULL;
INSERT INTO {directory_country_region_name} (locale, region_id, name)
SELECT n.locale, CAST(r.m2_region_id AS UNSIGNED), MIN(n.name)
FROM {m1.directory_country_region} r
JOIN {m1.directory_country_region_name} n ON n.region_id = r.region_id
LEFT JOIN {directory_country_region_name} own ON own.locale = n.locale AND own.region_id = r.m2_region_id
WHERE own.region_id IS NULL
GROUP BY n.locale, r.m2_region_id;
