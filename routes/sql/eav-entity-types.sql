-- Entity types of both shops become one list: those that Magento 1 has keep their ids, those that only Magento 2 has keep theirs
-- where Magento 1 left them free. Types of Magento 1's old sales tables, which Magento 2 does not have, are left out; types of
-- extensions stay, so that their attributes are not lost. What Magento 2's own rows say of a type follows its new id.
DROP TABLE IF EXISTS {caravan.eav_type};
CREATE TABLE {caravan.eav_type} (
  entity_type_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, entity_type_code VARCHAR(50) NOT NULL, m1_id SMALLINT UNSIGNED NULL,
  m2_id SMALLINT UNSIGNED NULL, passing_id SMALLINT UNSIGNED NOT NULL DEFAULT 0, UNIQUE KEY (entity_type_code), KEY (m1_id), KEY (m2_id)
) ENGINE=InnoDB {charset};
-- Where each type of Magento 2 is now. Not made anew, so that a second run does not renumber what the first one renumbered.
CREATE TABLE IF NOT EXISTS {caravan.eav_type_link} (
  m2_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY, entity_type_id SMALLINT UNSIGNED NOT NULL, KEY (entity_type_id)
) ENGINE=InnoDB {charset};
-- What is left out, by table; each script says it of its own tables.
CREATE TABLE IF NOT EXISTS {caravan.eav_left_out} (
  m1_table VARCHAR(64) NOT NULL, id BIGINT UNSIGNED NOT NULL, PRIMARY KEY (m1_table, id)
) ENGINE=InnoDB {charset};

DELETE FROM {caravan.eav_left_out} WHERE m1_table = 'eav_entity_type';
INSERT INTO {caravan.eav_type} (entity_type_id, entity_type_code, m1_id, m2_id)
SELECT MIN(t.entity_type_id), COALESCE(MIN(own.entity_type_code), t.entity_type_code), MIN(t.entity_type_id), MIN(own.entity_type_id)
FROM {m1.eav_entity_type} t
LEFT JOIN {m2.eav_entity_type} own ON own.entity_type_code = t.entity_type_code
WHERE t.left_out IS NULL OR own.entity_type_id IS NOT NULL
GROUP BY t.entity_type_code;

INSERT INTO {caravan.eav_type} (entity_type_id, entity_type_code, m1_id, m2_id)
SELECT IF(taken = 0, m2_id, top + ROW_NUMBER() OVER (PARTITION BY taken ORDER BY m2_id)), entity_type_code, NULL, m2_id
FROM (
  SELECT own.entity_type_id AS m2_id, own.entity_type_code,
    EXISTS (SELECT 1 FROM {m1.eav_entity_type} x WHERE x.entity_type_id = own.entity_type_id) AS taken,
    GREATEST((SELECT COALESCE(MAX(entity_type_id), 0) FROM {m1.eav_entity_type}), (SELECT MAX(entity_type_id) FROM {m2.eav_entity_type})) AS top
  FROM {m2.eav_entity_type} own
  WHERE NOT EXISTS (SELECT 1 FROM {m1.eav_entity_type} t WHERE t.entity_type_code = own.entity_type_code)
) only_m2;

UPDATE {caravan.eav_type} t
JOIN (SELECT entity_type_id, 65535 - ROW_NUMBER() OVER (ORDER BY entity_type_id) AS passing_id FROM {caravan.eav_type}) n
  ON n.entity_type_id = t.entity_type_id
SET t.passing_id = n.passing_id;

-- note: entity types of the old sales tables, which Magento 2 does not have, left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_entity_type', t.entity_type_id FROM {m1.eav_entity_type} t
WHERE t.left_out IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {caravan.eav_type} k WHERE k.m1_id = t.entity_type_id);

-- note: entity types whose code another one has too, left out
INSERT INTO {caravan.eav_left_out} (m1_table, id)
SELECT 'eav_entity_type', t.entity_type_id FROM {m1.eav_entity_type} t
WHERE t.left_out IS NULL AND NOT EXISTS (SELECT 1 FROM {caravan.eav_type} k WHERE k.m1_id = t.entity_type_id);

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Entity types of extensions', t.entity_type_code,
  CONCAT('Magento 2 does not know this entity type (entities in ', COALESCE(t.entity_table, 'no table'), '). Its attributes, sets and options are kept;',
    ' they come to life when the extension is installed in Magento 2. To leave it out, see eav_entity_type in mappings/attributes.yaml.')
FROM {m1.eav_entity_type} t
JOIN {caravan.eav_type} k ON k.m1_id = t.entity_type_id
WHERE k.m2_id IS NULL;

-- Magento 2's own rows follow, by way of numbers that nothing else has.
INSERT INTO {caravan.eav_type_link} (m2_id, entity_type_id)
SELECT own.entity_type_id, own.entity_type_id FROM {m2.eav_entity_type} own
WHERE NOT EXISTS (SELECT 1 FROM {caravan.eav_type_link} l WHERE l.m2_id = own.entity_type_id);

-- each reference: eav_entity_type.entity_type_id
UPDATE <table> child
JOIN {caravan.eav_type_link} l ON l.entity_type_id = child.<column>
JOIN {caravan.eav_type} t ON t.m2_id = l.m2_id
SET child.<column> = t.passing_id
WHERE t.entity_type_id <> l.entity_type_id;

-- each reference: eav_entity_type.entity_type_id
UPDATE <table> child JOIN {caravan.eav_type} t ON t.passing_id = child.<column> SET child.<column> = t.entity_type_id;

UPDATE {caravan.eav_type_link} l JOIN {caravan.eav_type} t ON t.m2_id = l.m2_id SET l.entity_type_id = t.entity_type_id;
