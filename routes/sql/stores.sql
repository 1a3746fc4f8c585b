-- What Magento 2 would stumble over in the websites, store groups and store views that Magento 1 has. Only reports: which of
-- them is right, the shop's owner knows. Fix it in Magento 2's admin (Stores > All Stores), or in Magento 1 and start over.

-- Magento 2 accepts letters, digits and _ in codes, and builds file names and URLs with them.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Code that Magento 2 does not accept', CONCAT('website ', w.website_id), CONCAT('code ', COALESCE(w.code, 'NULL'), ': give it another in Magento 2, letters, digits and _ only')
FROM {store_website} w
WHERE w.code IS NULL OR w.code NOT REGEXP '^[A-Za-z][A-Za-z0-9_]*$';
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Code that Magento 2 does not accept', CONCAT('store view ', s.store_id), CONCAT('code ', COALESCE(s.code, 'NULL'), ': give it another in Magento 2, letters, digits and _ only')
FROM {store} s
WHERE s.code IS NULL OR s.code NOT REGEXP '^[A-Za-z][A-Za-z0-9_]*$';

-- Without a default website no address leads to a shop.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'No default website', 'store_website', 'no website is the default one: choose one in Magento 2'
FROM (SELECT COUNT(*) AS defaults FROM {store_website} WHERE is_default = 1 AND website_id <> 0) d
WHERE d.defaults = 0;
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Several default websites', CONCAT('website ', w.website_id), CONCAT(w.code, ' is one of several default websites: choose one in Magento 2')
FROM {store_website} w
WHERE w.is_default = 1 AND (SELECT COUNT(*) FROM {store_website} d WHERE d.is_default = 1) > 1;

-- A default that is missing, belongs elsewhere or is switched off. Magento 2 takes it for none.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Website without a default store', CONCAT('website ', w.website_id),
       CONCAT(COALESCE(w.code, ''), ': its default store group ', w.default_group_id, ' is missing or belongs to another website: choose one in Magento 2')
FROM {store_website} w
LEFT JOIN {store_group} g ON g.group_id = w.default_group_id AND g.website_id = w.website_id
WHERE g.group_id IS NULL;
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Store group without a default store view', CONCAT('store group ', g.group_id),
       CONCAT(g.name, ': its default store view ', g.default_store_id, CASE WHEN s.store_id IS NULL THEN ' is missing or belongs to another group' ELSE ' is switched off' END, ': choose one in Magento 2')
FROM {store_group} g
LEFT JOIN {store} s ON s.store_id = g.default_store_id AND s.group_id = g.group_id
WHERE s.store_id IS NULL OR s.is_active = 0;
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Store view of another website than its group', CONCAT('store view ', s.store_id),
       CONCAT(s.code, ': website ', s.website_id, ', but its store group ', g.group_id, ' belongs to website ', g.website_id)
FROM {store} s
JOIN {store_group} g ON g.group_id = s.group_id
WHERE g.website_id <> s.website_id;
