-- Values of attributes that are not in their product's set: left over from when the product had another set, or the set another attribute.
-- They stay. Neither shop shows them, so that the merchant decides.
-- Most attributes are in each set, so that their values need not be looked at.
DROP TABLE IF EXISTS {caravan.eav_lacking};
CREATE TABLE {caravan.eav_lacking} (attribute_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY) {charset};
INSERT INTO {caravan.eav_lacking} (attribute_id)
SELECT DISTINCT a.attribute_id
FROM {eav_attribute} a
CROSS JOIN (SELECT DISTINCT attribute_set_id FROM {catalog_product_entity}) s
LEFT JOIN {eav_entity_attribute} ea ON ea.attribute_set_id = s.attribute_set_id AND ea.attribute_id = a.attribute_id
WHERE ea.attribute_id IS NULL;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Values outside their product''s attribute set', CONCAT(COALESCE(s.attribute_set_name, ''), '/', a.attribute_code),
  CONCAT(SUM(v.number), ' values, the first of product ', MIN(v.first_id), '. They are kept but not shown; add the attribute to the set to use them.')
FROM (
  SELECT p.attribute_set_id, x.attribute_id, COUNT(*) AS number, MIN(p.entity_id) AS first_id
  FROM {catalog_product_entity_varchar} x JOIN {caravan.eav_lacking} l ON l.attribute_id = x.attribute_id
    JOIN {catalog_product_entity} p ON p.entity_id = x.entity_id
  GROUP BY p.attribute_set_id, x.attribute_id
  UNION ALL SELECT p.attribute_set_id, x.attribute_id, COUNT(*), MIN(p.entity_id)
  FROM {catalog_product_entity_int} x JOIN {caravan.eav_lacking} l ON l.attribute_id = x.attribute_id
    JOIN {catalog_product_entity} p ON p.entity_id = x.entity_id
  GROUP BY p.attribute_set_id, x.attribute_id
  UNION ALL SELECT p.attribute_set_id, x.attribute_id, COUNT(*), MIN(p.entity_id)
  FROM {catalog_product_entity_decimal} x JOIN {caravan.eav_lacking} l ON l.attribute_id = x.attribute_id
    JOIN {catalog_product_entity} p ON p.entity_id = x.entity_id
  GROUP BY p.attribute_set_id, x.attribute_id
  UNION ALL SELECT p.attribute_set_id, x.attribute_id, COUNT(*), MIN(p.entity_id)
  FROM {catalog_product_entity_datetime} x JOIN {caravan.eav_lacking} l ON l.attribute_id = x.attribute_id
    JOIN {catalog_product_entity} p ON p.entity_id = x.entity_id
  GROUP BY p.attribute_set_id, x.attribute_id
  UNION ALL SELECT p.attribute_set_id, x.attribute_id, COUNT(*), MIN(p.entity_id)
  FROM {catalog_product_entity_text} x JOIN {caravan.eav_lacking} l ON l.attribute_id = x.attribute_id
    JOIN {catalog_product_entity} p ON p.entity_id = x.entity_id
  GROUP BY p.attribute_set_id, x.attribute_id
) v
JOIN {eav_attribute} a ON a.attribute_id = v.attribute_id
JOIN {eav_attribute_set} s ON s.attribute_set_id = v.attribute_set_id
LEFT JOIN {eav_entity_attribute} ea ON ea.attribute_set_id = v.attribute_set_id AND ea.attribute_id = v.attribute_id
WHERE ea.attribute_id IS NULL
GROUP BY s.attribute_set_name, a.attribute_code
ORDER BY s.attribute_set_name, a.attribute_code;
