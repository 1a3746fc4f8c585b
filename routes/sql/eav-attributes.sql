-- Attributes of both shops become one list by entity type and code. Magento 1's keep their ids; those that only Magento 2 has keep
-- theirs where no attribute of Magento 1 ever had it, else they get fresh ones above all. An attribute that both have is Magento 2's
-- (models, types, inputs); what the merchant set up follows in eav-merchant. Whatever of Magento 2 refers to an attribute follows its id.
DROP TABLE IF EXISTS {caravan.eav_attribute_id};
CREATE TABLE {caravan.eav_attribute_id} (
  attribute_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, entity_type_id SMALLINT UNSIGNED NOT NULL, attribute_code VARCHAR(255) NOT NULL,
  m1_id SMALLINT UNSIGNED NULL, m2_id SMALLINT UNSIGNED NULL, passing_id SMALLINT UNSIGNED NOT NULL DEFAULT 0, clash VARCHAR(255) NULL,
  UNIQUE KEY (entity_type_id, attribute_code), KEY (m1_id), KEY (m2_id), KEY (passing_id)
) ENGINE=InnoDB {charset};
-- Where each attribute of Magento 2 is now. Not made anew, so that a second run does not renumber what the first one renumbered.
CREATE TABLE IF NOT EXISTS {caravan.eav_attribute_link} (
  m2_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, attribute_id SMALLINT UNSIGNED NOT NULL, KEY (attribute_id)
) ENGINE=InnoDB {charset};

-- A merchant's attribute with the code of a system attribute that Magento 2 keeps in another kind of table: its values would be
-- unreadable under that code, so that it gets a code of its own. (The columns of customers are another matter: values move there.)
-- So does a second attribute with the code of another, which Magento 1 has where a unique key was lost, or told codes apart that
-- Magento 2 does not.
INSERT INTO {caravan.eav_attribute_id} (attribute_id, entity_type_id, attribute_code, m1_id, m2_id, clash)
SELECT a.attribute_id, a.entity_type_id,
  CASE WHEN a.nth > 1 THEN CONCAT(LEFT(a.attribute_code, 240), '_', a.attribute_id)
    WHEN a.clash = 1 THEN CONCAT(LEFT(a.attribute_code, 250), '_m1') ELSE COALESCE(a.m2_code, a.attribute_code) END,
  a.attribute_id, IF(a.clash = 1 OR a.nth > 1, NULL, a.m2_id), IF(a.clash = 1 OR a.nth > 1, a.attribute_code, NULL)
FROM (
  SELECT x.attribute_id, t.entity_type_id, x.attribute_code, own.attribute_id AS m2_id, own.attribute_code AS m2_code,
    ROW_NUMBER() OVER (PARTITION BY t.entity_type_id, x.attribute_code ORDER BY x.attribute_id) AS nth,
    COALESCE(x.is_user_defined = 1 AND own.is_user_defined = 0 AND t.entity_type_code NOT IN ('customer', 'customer_address')
      AND own.backend_type <> IF(t.entity_type_code = 'catalog_product' AND x.frontend_input = 'multiselect' AND x.backend_type = 'text', 'varchar', x.backend_type), 0) AS clash
  FROM {m1.eav_attribute} x
  JOIN {caravan.eav_type} t ON t.m1_id = x.entity_type_id
  LEFT JOIN {m2.eav_attribute} own ON own.entity_type_id = t.m2_id AND own.attribute_code = x.attribute_code
  WHERE x.left_out IS NULL
) a;

INSERT INTO {caravan.eav_attribute_id} (attribute_id, entity_type_id, attribute_code, m1_id, m2_id)
SELECT IF(taken = 0, m2_id, top + ROW_NUMBER() OVER (PARTITION BY taken ORDER BY m2_id)), entity_type_id, attribute_code, NULL, m2_id
FROM (
  SELECT own.attribute_id AS m2_id, own.attribute_code, t.entity_type_id,
    EXISTS (SELECT 1 FROM {m1.eav_attribute} x WHERE x.attribute_id = own.attribute_id) AS taken,
    GREATEST((SELECT COALESCE(MAX(attribute_id), 0) FROM {m1.eav_attribute}), (SELECT MAX(attribute_id) FROM {m2.eav_attribute})) AS top
  FROM {m2.eav_attribute} own
  JOIN {caravan.eav_type} t ON t.m2_id = own.entity_type_id
  WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_attribute_id} i WHERE i.m2_id = own.attribute_id)
) only_m2;

UPDATE {caravan.eav_attribute_id} i
JOIN (SELECT attribute_id, 65535 - ROW_NUMBER() OVER (ORDER BY attribute_id) AS passing_id FROM {caravan.eav_attribute_id} WHERE m2_id IS NOT NULL) n
  ON n.attribute_id = i.attribute_id
SET i.passing_id = n.passing_id;

DELETE FROM {caravan.eav_left_out} WHERE m1_table = 'eav_attribute';
-- note: attributes without a counterpart in Magento 2 (see left_out of eav_attribute in mappings/attributes.yaml), left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_attribute', x.attribute_id FROM {m1.eav_attribute} x
JOIN {caravan.eav_type} t ON t.m1_id = x.entity_type_id
WHERE x.left_out IS NOT NULL;

-- note: attributes of entity types that are gone or left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_attribute', x.attribute_id FROM {m1.eav_attribute} x
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_type} t WHERE t.m1_id = x.entity_type_id);

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attributes renamed', CONCAT(t.entity_type_code, '/', i.clash),
  CONCAT('is ', i.attribute_code, ' now, with its values: Magento 2 has a system attribute of the old code that keeps other values (', own.backend_type,
    ', here ', x.backend_type, '). Rules, settings and templates that name the old code have to name the new one.')
FROM {caravan.eav_attribute_id} i
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
JOIN {m1.eav_attribute} x ON x.attribute_id = i.m1_id
JOIN {m2.eav_attribute} own ON own.entity_type_id = t.m2_id AND own.attribute_code = i.clash
WHERE i.clash IS NOT NULL AND i.attribute_code LIKE '%|_m1' ESCAPE '|';
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attributes renamed', CONCAT(t.entity_type_code, '/', i.clash),
  CONCAT('is ', i.attribute_code, ' now, with its values: it is the second attribute of this code (attribute_id ', i.m1_id, '), and Magento 2 has room for one.')
FROM {caravan.eav_attribute_id} i
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
WHERE i.clash IS NOT NULL AND i.attribute_code NOT LIKE '%|_m1' ESCAPE '|';

-- Magento 2's own rows follow, by way of numbers that nothing else has.
INSERT INTO {caravan.eav_attribute_link} (m2_id, attribute_id)
SELECT own.attribute_id, own.attribute_id FROM {m2.eav_attribute} own
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_attribute_link} l WHERE l.m2_id = own.attribute_id);

-- each reference: eav_attribute.attribute_id
UPDATE <table> child
JOIN {caravan.eav_attribute_link} l ON l.attribute_id = child.<column>
JOIN {caravan.eav_attribute_id} i ON i.m2_id = l.m2_id
SET child.<column> = i.passing_id
WHERE i.attribute_id <> l.attribute_id;

-- each reference: eav_attribute.attribute_id
UPDATE <table> child JOIN {caravan.eav_attribute_id} i ON i.passing_id = child.<column> SET child.<column> = i.attribute_id
WHERE i.passing_id > 0;

UPDATE {caravan.eav_attribute_link} l JOIN {caravan.eav_attribute_id} i ON i.m2_id = l.m2_id SET l.attribute_id = i.attribute_id;

DELETE FROM {eav_attribute};
INSERT INTO {eav_attribute} (
  attribute_id, entity_type_id, attribute_code, attribute_model, backend_model, backend_type, backend_table, frontend_model, frontend_input,
  frontend_label, frontend_class, source_model, is_required, is_user_defined, default_value, is_unique, note)
SELECT i.attribute_id, i.entity_type_id, i.attribute_code, own.attribute_model, own.backend_model, own.backend_type, own.backend_table, own.frontend_model,
  own.frontend_input, own.frontend_label, own.frontend_class, own.source_model, own.is_required, own.is_user_defined, own.default_value, own.is_unique, own.note
FROM {caravan.eav_attribute_id} i JOIN {m2.eav_attribute} own ON own.attribute_id = i.m2_id;

-- A class that still is an alias is one that mappings/classes.yaml does not know.
INSERT INTO {eav_attribute} (
  attribute_id, entity_type_id, attribute_code, attribute_model, backend_model, backend_type, backend_table, frontend_model, frontend_input,
  frontend_label, frontend_class, source_model, is_required, is_user_defined, default_value, is_unique, note)
SELECT i.attribute_id, i.entity_type_id, i.attribute_code, IF(INSTR(x.attribute_model, '\\') > 0, x.attribute_model, NULL),
  IF(INSTR(x.backend_model, '\\') > 0, x.backend_model, NULL),
  CASE WHEN t.entity_type_code = 'catalog_product' AND x.frontend_input = 'multiselect' AND x.backend_type = 'text' THEN 'varchar'
    -- Magento 2 would look for values in a table named after the type, and fail with every entity of the set.
    WHEN t.m2_id IS NOT NULL AND COALESCE(x.backend_table, '') = '' AND x.backend_type NOT IN ('static', 'datetime', 'decimal', 'int', 'text', 'varchar') THEN 'static'
    ELSE COALESCE(NULLIF(x.backend_type, ''), 'static') END,
  x.backend_table, IF(INSTR(x.frontend_model, '\\') > 0, x.frontend_model, NULL), x.frontend_input, x.frontend_label, x.frontend_class,
  IF(INSTR(x.source_model, '\\') > 0, x.source_model, NULL), COALESCE(x.is_required, 0), COALESCE(x.is_user_defined, 0), x.default_value,
  COALESCE(x.is_unique, 0), x.note
FROM {caravan.eav_attribute_id} i
JOIN {m1.eav_attribute} x ON x.attribute_id = i.m1_id
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
WHERE i.m2_id IS NULL;

-- Color, manufacturer and cost are the merchant's in both shops: where Magento 1 keeps them in another way, their values say so too.
UPDATE {eav_attribute} a
JOIN {caravan.eav_attribute_id} i ON i.attribute_id = a.attribute_id
JOIN {m1.eav_attribute} x ON x.attribute_id = i.m1_id
SET a.backend_type = IF(x.frontend_input = 'multiselect' AND x.backend_type = 'text', 'varchar', x.backend_type),
  a.frontend_input = x.frontend_input, a.backend_model = IF(INSTR(x.backend_model, '\\') > 0, x.backend_model, NULL),
  a.frontend_model = IF(INSTR(x.frontend_model, '\\') > 0, x.frontend_model, NULL), a.source_model = IF(INSTR(x.source_model, '\\') > 0, x.source_model, NULL)
WHERE i.m2_id IS NOT NULL AND a.is_user_defined = 1 AND x.is_user_defined = 1 AND x.backend_type <> '' AND x.frontend_input <> ''
  AND (a.frontend_input <> x.frontend_input OR a.backend_type <> IF(x.frontend_input = 'multiselect' AND x.backend_type = 'text', 'varchar', x.backend_type));

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attributes of a type that Magento 2 does not know', CONCAT(t.entity_type_code, '/', i.attribute_code),
  CONCAT('backend type ', x.backend_type, ' is static now, since Magento 2 has no table for such values. Where an extension has one, set backend_type and backend_table anew.')
FROM {caravan.eav_attribute_id} i
JOIN {m1.eav_attribute} x ON x.attribute_id = i.m1_id
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
WHERE i.m2_id IS NULL AND t.m2_id IS NOT NULL AND COALESCE(x.backend_table, '') = ''
  AND x.backend_type NOT IN ('', 'static', 'datetime', 'decimal', 'int', 'text', 'varchar');
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Attribute models that Magento 2 does not have', CONCAT(t.entity_type_code, '/', i.attribute_code),
  CONCAT(m.kind, ' ', m.class, ': none now, the values stay. If an extension for Magento 2 has the class, name it in mappings/local/classes.yaml.')
FROM (
  SELECT attribute_id, 'attribute model' AS kind, attribute_model AS class FROM {m1.eav_attribute}
  UNION ALL SELECT attribute_id, 'backend model', backend_model FROM {m1.eav_attribute}
  UNION ALL SELECT attribute_id, 'frontend model', frontend_model FROM {m1.eav_attribute}
  UNION ALL SELECT attribute_id, 'source model', source_model FROM {m1.eav_attribute}
) m
JOIN {caravan.eav_attribute_id} i ON i.m1_id = m.attribute_id AND i.m2_id IS NULL
JOIN {caravan.eav_type} t ON t.entity_type_id = i.entity_type_id
WHERE m.class <> '' AND INSTR(m.class, '\\') = 0
ORDER BY t.entity_type_code, i.attribute_code, m.kind;
