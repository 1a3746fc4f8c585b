-- States and provinces that the merchant added to Magento 1: addresses, tax and shipping rates point to them. m2_region_id is
-- the number of the same region in Magento 2, or a free one where Magento 2 lacks it; the conversion `region` gives all
-- who point to it the same number.
-- What an earlier run added, which this one adds anew. Regions that somebody else added to Magento 2 stay.
CREATE TABLE IF NOT EXISTS {caravan.added_region} (region_id INT UNSIGNED NOT NULL PRIMARY KEY) {charset};
CREATE TABLE IF NOT EXISTS {caravan.added_region_name} (
  region_id INT UNSIGNED NOT NULL, locale VARCHAR(16) NOT NULL, PRIMARY KEY (region_id, locale)
) {charset};

DELETE n FROM {directory_country_region_name} n JOIN {caravan.added_region_name} a ON a.region_id = n.region_id AND a.locale = n.locale;
DELETE FROM {caravan.added_region_name};
DELETE r FROM {directory_country_region} r JOIN {caravan.added_region} a ON a.region_id = r.region_id;
DELETE FROM {caravan.added_region};

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Region added to Magento 2', CONCAT(r.country_id, ' ', COALESCE(r.code, ''), ' ', COALESCE(r.default_name, '')),
  CONCAT('region_id ', r.m2_region_id, CASE WHEN r.m2_region_id = r.region_id THEN '' ELSE CONCAT(', was ', r.region_id, ' in Magento 1') END)
FROM {m1.directory_country_region} r
LEFT JOIN {m2.directory_country_region} own ON own.region_id = r.m2_region_id
WHERE own.region_id IS NULL
ORDER BY r.region_id;
INSERT INTO {caravan.added_region} (region_id)
SELECT DISTINCT CAST(r.m2_region_id AS UNSIGNED) FROM {m1.directory_country_region} r
LEFT JOIN {directory_country_region} own ON own.region_id = r.m2_region_id
WHERE own.region_id IS NULL;
-- note: regions of the merchant's own, added
INSERT INTO {directory_country_region} (region_id, country_id, code, default_name)
SELECT CAST(r.m2_region_id AS UNSIGNED), r.country_id, r.code, r.default_name
FROM {m1.directory_country_region} r
JOIN (SELECT MIN(region_id) AS region_id FROM {m1.directory_country_region} GROUP BY m2_region_id) one ON one.region_id = r.region_id
LEFT JOIN {directory_country_region} own ON own.region_id = r.m2_region_id
WHERE own.region_id IS NULL;
INSERT INTO {caravan.added_region_name} (region_id, locale)
SELECT DISTINCT CAST(r.m2_region_id AS UNSIGNED), n.locale
FROM {m1.directory_country_region} r
JOIN {m1.directory_country_region_name} n ON n.region_id = r.region_id
LEFT JOIN {directory_country_region_name} own ON own.locale = n.locale AND own.region_id = r.m2_region_id
WHERE own.region_id IS NULL;
INSERT INTO {directory_country_region_name} (locale, region_id, name)
SELECT n.locale, CAST(r.m2_region_id AS UNSIGNED), MIN(n.name)
FROM {m1.directory_country_region} r
JOIN {m1.directory_country_region_name} n ON n.region_id = r.region_id
LEFT JOIN {directory_country_region_name} own ON own.locale = n.locale AND own.region_id = r.m2_region_id
WHERE own.region_id IS NULL
GROUP BY n.locale, r.m2_region_id;
