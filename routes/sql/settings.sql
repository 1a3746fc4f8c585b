-- Settings: Magento 1's values over those that Magento 2 was installed with. What Magento 1 does not say stays as Magento 2
-- has it. Which path goes where was decided by mappings/settings.yaml when the rows were staged; the report lists every path.
-- Rows of core_config_data are written anew from both sides each time, so that a repetition gives the same rows and ids.
DROP TABLE IF EXISTS {caravan.settings};
CREATE TABLE {caravan.settings} (
  config_id INT UNSIGNED NOT NULL PRIMARY KEY,
  scope VARCHAR(8) NOT NULL, scope_id INT NOT NULL, m1_path VARCHAR(255) NOT NULL, path VARCHAR(255) NOT NULL,
  value MEDIUMTEXT NULL, outcome VARCHAR(20) NOT NULL, detail TEXT NULL, updated_at DATETIME NULL,
  own_id INT UNSIGNED NULL,
  KEY (scope, scope_id, path)
) {charset};

-- A scope is a website or store view that is there; scope 'default' needs none.
INSERT INTO {caravan.settings} (config_id, scope, scope_id, m1_path, path, value, outcome, detail, updated_at)
SELECT c.config_id, c.scope, c.scope_id, c.path, c.m2_path, c.m2_value,
       CASE WHEN c.scope = 'default' OR w.website_id IS NOT NULL OR s.store_id IS NOT NULL THEN c.outcome ELSE 'orphan' END, c.detail, c.updated_at
FROM {m1.core_config_data} c
LEFT JOIN {store_website} w ON c.scope = 'websites' AND w.website_id = c.scope_id
LEFT JOIN {store} s ON c.scope = 'stores' AND s.store_id = c.scope_id;

-- Paths are case sensitive for Magento but not for the unique key of core_config_data. One that differs from Magento 2's own
-- row, or from another of Magento 1, in nothing else had no effect in Magento 1 and shall not get one now.
UPDATE {caravan.settings} c
JOIN {m2.core_config_data} o ON o.scope = c.scope AND o.scope_id = c.scope_id AND o.path = c.path
SET c.own_id = o.config_id, c.outcome = CASE WHEN CAST(o.path AS BINARY) = CAST(c.path AS BINARY) THEN c.outcome ELSE 'misspelt' END
WHERE c.outcome NOT IN ('ignored', 'by-hand', 'orphan');

-- Two paths that became one: the one that bears that name in Magento 1 wins, else the younger row.
UPDATE {caravan.settings} c
JOIN (SELECT config_id,
             ROW_NUMBER() OVER (PARTITION BY scope, scope_id, path
               ORDER BY CAST(path AS BINARY) = CAST(m1_path AS BINARY) DESC, CAST(path AS BINARY) = CAST(LOWER(path) AS BINARY) DESC, config_id DESC) AS place
      FROM {caravan.settings}
      WHERE outcome NOT IN ('ignored', 'by-hand', 'orphan', 'misspelt')) r ON r.config_id = c.config_id
SET c.outcome = 'beaten'
WHERE r.place > 1;

-- Magento 2's own rows, with Magento 1's value where it has one. Those of a website or store view that is gone go with it.
DELETE FROM {core_config_data};
-- note: settings of Magento 2 kept, or given Magento 1's value
INSERT INTO {core_config_data} (config_id, scope, scope_id, path, value, updated_at)
SELECT o.config_id, o.scope, o.scope_id, o.path, CASE WHEN c.config_id IS NULL THEN o.value ELSE c.value END,
       CASE WHEN c.config_id IS NULL THEN o.updated_at ELSE COALESCE(c.updated_at, o.updated_at) END
FROM {m2.core_config_data} o
LEFT JOIN {caravan.settings} c ON c.own_id = o.config_id AND c.outcome IN ('kept', 'extension', 'renamed', 'converted', 'recognised')
LEFT JOIN {store_website} w ON o.scope = 'websites' AND w.website_id = o.scope_id
LEFT JOIN {store} s ON o.scope = 'stores' AND s.store_id = o.scope_id
WHERE o.scope NOT IN ('websites', 'stores') OR w.website_id IS NOT NULL OR s.store_id IS NOT NULL;

-- Magento 1 before 1.9.4 does not know when a setting was made; it then gets the time of Magento 2's newest.
-- note: settings of Magento 1 added
INSERT INTO {core_config_data} (config_id, scope, scope_id, path, value, updated_at)
SELECT last.config_id + ROW_NUMBER() OVER (ORDER BY c.config_id), c.scope, c.scope_id, c.path, c.value, COALESCE(c.updated_at, last.updated_at)
FROM {caravan.settings} c
CROSS JOIN (SELECT COALESCE(MAX(config_id), 0) AS config_id, COALESCE(MAX(updated_at), '2000-01-01 00:00:00') AS updated_at FROM {m2.core_config_data}) last
WHERE c.own_id IS NULL AND c.outcome IN ('kept', 'extension', 'renamed', 'converted', 'recognised');

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script},
       CASE c.outcome
         WHEN 'by-hand' THEN 'To set by hand'
         WHEN 'extension' THEN 'Setting of an extension, kept'
         WHEN 'recognised' THEN 'Setting re-encrypted, looks encrypted'
         WHEN 'misspelt' THEN 'Setting left out, its path differs in case from another'
         WHEN 'beaten' THEN 'Setting left out, another has its path'
         WHEN 'orphan' THEN 'Setting left out, its website or store view is gone'
         ELSE CONCAT('Setting ', c.outcome) END,
       CONCAT(c.scope, CASE WHEN c.scope = 'default' AND c.scope_id = 0 THEN '' ELSE CONCAT('/', c.scope_id) END, ' ', c.m1_path),
       CASE WHEN c.outcome = 'beaten' THEN CONCAT('Magento 2 has one setting ', c.path, '; it got the value of another path')
            WHEN c.outcome = 'kept' AND NOT (c.value <=> o.value) AND o.config_id IS NOT NULL THEN 'in place of the value that Magento 2 was installed with'
            ELSE c.detail END
FROM {caravan.settings} c
LEFT JOIN {m2.core_config_data} o ON o.config_id = c.own_id
ORDER BY FIELD(c.outcome, 'by-hand', 'recognised', 'orphan', 'misspelt', 'beaten', 'extension', 'ignored', 'converted', 'renamed', 'kept'), c.path, c.scope, c.scope_id, c.config_id;

-- A secret that Magento 1's key does not decrypt, serialized text beyond repair: not staged, so that nothing wrong is written.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Setting left out, its value cannot be converted',
       CONCAT(JSON_UNQUOTE(JSON_EXTRACT(q.row_json, '$.scope')), CASE WHEN JSON_UNQUOTE(JSON_EXTRACT(q.row_json, '$.scope')) = 'default' THEN '' ELSE CONCAT('/', JSON_UNQUOTE(JSON_EXTRACT(q.row_json, '$.scope_id'))) END,
              ' ', JSON_UNQUOTE(JSON_EXTRACT(q.row_json, '$.path'))), q.reason
FROM {caravan.quarantine} q
WHERE q.mapping = 'core_config_data' AND q.outcome = 'quarantined'
ORDER BY q.id;

-- A number that neither shop's list of regions has.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Setting names a region that Magento 2 does not have', CONCAT(c.scope, CASE WHEN c.scope = 'default' THEN '' ELSE CONCAT('/', c.scope_id) END, ' ', c.path),
       CONCAT('region ', c.value, ': choose one of Magento 2''s')
FROM {caravan.settings} c
LEFT JOIN {directory_country_region} r ON CAST(r.region_id AS CHAR) = c.value
WHERE (c.path LIKE '%/region_id' OR c.path = 'tax/defaults/region') AND c.value REGEXP '^[1-9][0-9]*$' AND r.region_id IS NULL
  AND c.outcome IN ('kept', 'extension', 'renamed', 'converted');

-- Rows that Magento 2 was given before the migration, for a website or store view that Magento 1 does not have.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Setting of Magento 2 removed', CONCAT(o.scope, '/', o.scope_id, ' ', o.path), 'Magento 2''s own website or store view, which the shop does not have'
FROM {m2.core_config_data} o
LEFT JOIN {core_config_data} c ON c.config_id = o.config_id
WHERE c.config_id IS NULL;
