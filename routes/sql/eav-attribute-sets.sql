-- Attribute sets of both shops become one list: Magento 1's keep their ids, Magento 2's of the same type and name become one with
-- them, others of Magento 2 get fresh ids. Then the entity types are written, each with its default set.
DROP TABLE IF EXISTS {caravan.eav_set};
-- template_id: the set of Magento 2 whose groups and attributes the set has to have.
CREATE TABLE {caravan.eav_set} (
  attribute_set_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, entity_type_id SMALLINT UNSIGNED NOT NULL, attribute_set_name VARCHAR(255) NULL,
  sort_order SMALLINT NOT NULL, m1_id SMALLINT UNSIGNED NULL, m2_id SMALLINT UNSIGNED NULL, template_id SMALLINT UNSIGNED NULL,
  KEY (m1_id), KEY (m2_id), KEY (template_id)
) ENGINE=InnoDB {charset};

-- Two names that Magento 1 told apart may be one in Magento 2's collation: the later set's gets its id.
INSERT INTO {caravan.eav_set} (attribute_set_id, entity_type_id, attribute_set_name, sort_order, m1_id, m2_id, template_id)
SELECT s.attribute_set_id, s.entity_type_id, IF(s.nth = 1, s.attribute_set_name, CONCAT(LEFT(s.attribute_set_name, 240), ' (', s.attribute_set_id, ')')),
  IF(s.m2_type IS NULL, s.sort_order, 100), s.attribute_set_id, own.attribute_set_id, COALESCE(own.attribute_set_id, standard.attribute_set_id)
FROM (
  SELECT x.attribute_set_id, x.attribute_set_name, COALESCE(x.sort_order, 0) AS sort_order, t.entity_type_id, t.m2_id AS m2_type,
    ROW_NUMBER() OVER (PARTITION BY t.entity_type_id, x.attribute_set_name ORDER BY x.attribute_set_id) AS nth
  FROM {m1.eav_attribute_set} x JOIN {caravan.eav_type} t ON t.m1_id = x.entity_type_id
) s
LEFT JOIN {m2.eav_attribute_set} own ON own.entity_type_id = s.m2_type AND own.attribute_set_name = s.attribute_set_name AND s.nth = 1
LEFT JOIN {m2.eav_entity_type} own_type ON own_type.entity_type_id = s.m2_type
LEFT JOIN {m2.eav_attribute_set} standard ON standard.attribute_set_id = own_type.default_attribute_set_id;

-- Fresh ids are above all that either shop ever gave, so that no product of Magento 1 finds itself in such a set.
INSERT INTO {caravan.eav_set} (attribute_set_id, entity_type_id, attribute_set_name, sort_order, m1_id, m2_id, template_id)
SELECT IF(taken = 0, m2_id, top + ROW_NUMBER() OVER (PARTITION BY taken ORDER BY m2_id)), entity_type_id, attribute_set_name, sort_order, NULL, m2_id, m2_id
FROM (
  SELECT own.attribute_set_id AS m2_id, own.attribute_set_name, own.sort_order, t.entity_type_id,
    EXISTS (SELECT 1 FROM {m1.eav_attribute_set} x WHERE x.attribute_set_id = own.attribute_set_id) AS taken,
    GREATEST((SELECT COALESCE(MAX(attribute_set_id), 0) FROM {m1.eav_attribute_set}), (SELECT MAX(attribute_set_id) FROM {m2.eav_attribute_set})) AS top
  FROM {m2.eav_attribute_set} own
  JOIN {caravan.eav_type} t ON t.m2_id = own.entity_type_id
  WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_set} s WHERE s.m2_id = own.attribute_set_id)
) only_m2;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attribute sets renamed', CONCAT(t.entity_type_code, '/', COALESCE(x.attribute_set_name, '')),
  CONCAT('attribute set ', s.attribute_set_id, ' is now ''', s.attribute_set_name, ''', since Magento 2 takes its name and that of another set for the same.')
FROM {caravan.eav_set} s
JOIN {m1.eav_attribute_set} x ON x.attribute_set_id = s.m1_id
JOIN {caravan.eav_type} t ON t.entity_type_id = s.entity_type_id
WHERE s.attribute_set_name <> x.attribute_set_name;

DELETE FROM {caravan.eav_left_out} WHERE m1_table = 'eav_attribute_set';
-- note: attribute sets of entity types that are gone or left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_attribute_set', x.attribute_set_id FROM {m1.eav_attribute_set} x
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_set} s WHERE s.m1_id = x.attribute_set_id);

DELETE FROM {eav_attribute_set};
INSERT INTO {eav_attribute_set} (attribute_set_id, entity_type_id, attribute_set_name, sort_order)
SELECT attribute_set_id, entity_type_id, attribute_set_name, sort_order FROM {caravan.eav_set} ORDER BY attribute_set_id;

-- What Magento 2 says of a type is right for Magento 2. Only the default set is the shop's: Magento 1's, else the one that
-- Magento 2's became, else the first.
DELETE FROM {eav_entity_type};
INSERT INTO {eav_entity_type} (
  entity_type_id, entity_type_code, entity_model, attribute_model, entity_table, value_table_prefix, entity_id_field, is_data_sharing,
  data_sharing_key, default_attribute_set_id, increment_model, increment_per_store, increment_pad_length, increment_pad_char,
  additional_attribute_table, entity_attribute_collection)
SELECT t.entity_type_id, own.entity_type_code, own.entity_model, own.attribute_model, own.entity_table, own.value_table_prefix, own.entity_id_field,
  own.is_data_sharing, own.data_sharing_key, 0, own.increment_model, own.increment_per_store, own.increment_pad_length, own.increment_pad_char,
  own.additional_attribute_table, own.entity_attribute_collection
FROM {caravan.eav_type} t JOIN {m2.eav_entity_type} own ON own.entity_type_id = t.m2_id;

INSERT INTO {eav_entity_type} (
  entity_type_id, entity_type_code, entity_model, attribute_model, entity_table, value_table_prefix, entity_id_field, is_data_sharing,
  data_sharing_key, default_attribute_set_id, increment_model, increment_per_store, increment_pad_length, increment_pad_char,
  additional_attribute_table, entity_attribute_collection)
SELECT t.entity_type_id, x.entity_type_code, IF(INSTR(x.entity_model, '\\') > 0, x.entity_model, ''), IF(INSTR(x.attribute_model, '\\') > 0, x.attribute_model, NULL),
  x.entity_table, x.value_table_prefix, x.entity_id_field, COALESCE(x.is_data_sharing, 1), x.data_sharing_key, 0, NULL, COALESCE(x.increment_per_store, 0),
  COALESCE(x.increment_pad_length, 8), COALESCE(x.increment_pad_char, '0'), NULL, IF(INSTR(x.entity_attribute_collection, '\\') > 0, x.entity_attribute_collection, NULL)
FROM {caravan.eav_type} t JOIN {m1.eav_entity_type} x ON x.entity_type_id = t.m1_id
WHERE t.m2_id IS NULL;

UPDATE {eav_entity_type} e
JOIN {caravan.eav_type} t ON t.entity_type_id = e.entity_type_id
LEFT JOIN {m1.eav_entity_type} x ON x.entity_type_id = t.m1_id
LEFT JOIN {m2.eav_entity_type} own ON own.entity_type_id = t.m2_id
SET e.default_attribute_set_id = COALESCE(
  (SELECT s.attribute_set_id FROM {caravan.eav_set} s WHERE s.m1_id = x.default_attribute_set_id AND s.entity_type_id = t.entity_type_id),
  (SELECT MIN(s.attribute_set_id) FROM {caravan.eav_set} s WHERE s.m2_id = own.default_attribute_set_id AND s.entity_type_id = t.entity_type_id),
  (SELECT MIN(s.attribute_set_id) FROM {caravan.eav_set} s WHERE s.entity_type_id = t.entity_type_id),
  0);
