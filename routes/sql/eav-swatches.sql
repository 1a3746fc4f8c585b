-- Swatches of Magento 1.9.1 and later: the attributes that its setting lists become text swatches that show each option's label, in
-- every store view. (Magento 1 keeps the pictures as files named after the labels; they can be uploaded to the options in Magento 2.)
DROP TABLE IF EXISTS {caravan.eav_swatch};
CREATE TABLE {caravan.eav_swatch} (attribute_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, shown TINYINT NOT NULL) ENGINE=InnoDB {charset};

INSERT INTO {caravan.eav_swatch} (attribute_id, shown)
SELECT i.attribute_id, MAX(a.frontend_input = 'select' AND a.backend_type = 'int' AND t.entity_type_code = 'catalog_product')
FROM {m1.configurable_swatches} listed
JOIN {caravan.eav_attribute_id} i ON FIND_IN_SET(i.m1_id, REPLACE(listed.value, ' ', '')) > 0
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
JOIN {eav_attribute} a ON a.attribute_id = i.attribute_id
WHERE listed.path = 'configswatches/general/swatch_attributes'
  AND EXISTS (SELECT 1 FROM {m1.configurable_swatches} general WHERE general.path = 'configswatches/general/enabled' AND general.value = '1')
GROUP BY i.attribute_id;

-- What an earlier run made of attributes that are no longer listed.
UPDATE {catalog_eav_attribute} a
JOIN {caravan.eav_attribute_id} i ON i.attribute_id = a.attribute_id
LEFT JOIN {caravan.eav_swatch} s ON s.attribute_id = a.attribute_id AND s.shown = 1
SET a.additional_data = NULL
WHERE i.m1_id IS NOT NULL AND s.attribute_id IS NULL AND a.additional_data LIKE '%swatch_input_type%';

-- note: attributes that show swatches
UPDATE {catalog_eav_attribute} a JOIN {caravan.eav_swatch} s ON s.attribute_id = a.attribute_id AND s.shown = 1
SET a.additional_data = '{"swatch_input_type":"text","update_product_preview_image":"1","use_product_image_for_swatch":0}';

DELETE w FROM {eav_attribute_option_swatch} w
JOIN {eav_attribute_option} o ON o.option_id = w.option_id
JOIN {caravan.eav_attribute_id} i ON i.attribute_id = o.attribute_id
WHERE i.m1_id IS NOT NULL;

-- note: options that show their label as a swatch, by store view
INSERT INTO {eav_attribute_option_swatch} (swatch_id, option_id, store_id, type, value)
SELECT (SELECT COALESCE(MAX(x.swatch_id), 0) FROM (SELECT swatch_id FROM {eav_attribute_option_swatch}) x) + ROW_NUMBER() OVER (ORDER BY v.option_id, v.store_id),
  v.option_id, v.store_id, 0, v.value
FROM (
  SELECT o.option_id, label.store_id, MIN(label.value) AS value
  FROM {caravan.eav_swatch} s
  JOIN {eav_attribute_option} o ON o.attribute_id = s.attribute_id
  JOIN {eav_attribute_option_value} label ON label.option_id = o.option_id
  JOIN {store} st ON st.store_id = label.store_id
  WHERE s.shown = 1 AND label.value <> ''
  GROUP BY o.option_id, label.store_id
) v;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attributes that show swatches', CONCAT('catalog_product/', i.attribute_code),
  IF(s.shown = 1, 'Its options show their labels. Pictures: upload them to the options in Stores > Attributes > Product (Magento 1 has them in media/wysiwyg/swatches).',
    'Not made a swatch, though Magento 1 lists it: Magento 2 needs an attribute of products of the input type select.')
FROM {caravan.eav_swatch} s JOIN {caravan.eav_attribute_id} i ON i.attribute_id = s.attribute_id
ORDER BY i.attribute_code;
