-- The numbers of orders, invoices, credit memos and shipments go on where Magento 1 stopped. For each kind of document and each
-- store view: the highest number that was really used, or Magento 1's counter where that is higher; one more is the next.
-- Magento 2 writes a number as prefix and at least nine digits. Prefix and count are cut here so that the next number reads as
-- Magento 1 would write it: 100000124 after 100000123. The topic "Next increment id" lists them all.
-- In the delta the counts only go up: by the numbers of changed documents and counters. What does not fit the prefix that Magento 2 has
-- been given, such as a new prefix in Magento 1, has all of it made anew.

-- What the documents of a store view have used up, those whose number is its prefix and digits apart from the others.
-- not in delta:
DROP TABLE IF EXISTS {caravan.used_number};
-- not in delta:
CREATE TABLE {caravan.used_number} (
  used_id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entity_type VARCHAR(32) NOT NULL,
  store_id INT UNSIGNED NULL,
  fits TINYINT NOT NULL,
  documents INT UNSIGNED NOT NULL,
  first_id VARCHAR(50) NOT NULL,
  number BIGINT UNSIGNED NULL     -- the highest after the prefix
) {charset};
-- not in delta:
DROP TABLE IF EXISTS {caravan.sequence};
-- not in delta:
CREATE TABLE {caravan.sequence} (
  entity_type VARCHAR(32) NOT NULL,
  store_id INT UNSIGNED NOT NULL,
  position TINYINT NOT NULL,
  per_store TINYINT NOT NULL,
  increment_model VARCHAR(255) NULL,
  m1_prefix VARCHAR(50) NOT NULL,
  pad_length INT NOT NULL,
  pad_char VARCHAR(5) NULL,
  last_id VARCHAR(50) NULL,
  last_number BIGINT UNSIGNED NOT NULL DEFAULT 0,
  used_number BIGINT UNSIGNED NOT NULL DEFAULT 0,
  m1_next VARCHAR(100) NULL,
  digits VARCHAR(100) NULL,
  prefix VARCHAR(100) NULL,
  next_value BIGINT UNSIGNED NULL,
  head VARCHAR(100) NULL,         -- what stands before the last nine digits
  from_id VARCHAR(100) NULL,
  to_id VARCHAR(100) NULL,
  next_id VARCHAR(100) NULL,
  sequence_table VARCHAR(64) NULL,
  PRIMARY KEY (entity_type, store_id)
) {charset};
-- not in delta:
DROP TABLE IF EXISTS {caravan.sequence_taken};
-- not in delta:
CREATE TABLE {caravan.sequence_taken} (
  entity_type VARCHAR(32) NOT NULL,
  store_id INT UNSIGNED NOT NULL,
  taken BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (entity_type, store_id)
) {charset};
-- not in delta:
DROP TABLE IF EXISTS {caravan.new_number};
-- not in delta:
CREATE TABLE {caravan.new_number} (
  number_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, entity_type VARCHAR(32) NOT NULL, store_id INT UNSIGNED NULL,
  increment_id VARCHAR(50) NOT NULL, counter TINYINT NOT NULL, KEY (entity_type)
) {charset};
-- not in delta:
DROP TABLE IF EXISTS {caravan.sequence_misfit};
-- not in delta:
CREATE TABLE {caravan.sequence_misfit} (misfits INT NOT NULL PRIMARY KEY) {charset};
-- not in delta:
-- each store:
DROP TABLE IF EXISTS {new.sequence_order_<store>}, {new.sequence_invoice_<store>}, {new.sequence_creditmemo_<store>}, {new.sequence_shipment_<store>};
-- not in delta:
-- each store:
CREATE TABLE {new.sequence_order_<store>} (sequence_value INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB {charset};
-- not in delta:
-- each store:
CREATE TABLE {new.sequence_invoice_<store>} (sequence_value INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB {charset};
-- not in delta:
-- each store:
CREATE TABLE {new.sequence_creditmemo_<store>} (sequence_value INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB {charset};
-- not in delta:
-- each store:
CREATE TABLE {new.sequence_shipment_<store>} (sequence_value INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB {charset};

-- Magento 1 keeps a counter for each store view, or one for all under store view 0. Without a counter it begins with the
-- id of the store view as the prefix.
-- not in delta:
INSERT INTO {caravan.sequence} (entity_type, store_id, position, per_store, increment_model, m1_prefix, pad_length, pad_char, last_id)
SELECT kind.entity_type, s.store_id, kind.position, kind.per_store, kind.increment_model,
  CASE WHEN c.entity_store_id IS NOT NULL THEN COALESCE(c.increment_prefix, '') WHEN kind.per_store = 0 THEN '0' ELSE s.store_id END,
  kind.pad_length, kind.pad_char, c.increment_last_id
FROM {store} s
JOIN (
  SELECT k.entity_type, k.position, t.entity_type_id, COALESCE(t.increment_per_store, 1) AS per_store, t.increment_model,
    LEAST(COALESCE(NULLIF(t.increment_pad_length, 0), 8), 18) AS pad_length, t.increment_pad_char AS pad_char
  FROM (SELECT 'order' AS entity_type, 1 AS position UNION ALL SELECT 'invoice', 2 UNION ALL SELECT 'creditmemo', 3
        UNION ALL SELECT 'shipment', 4) k
  LEFT JOIN {m1.sequence_type} t ON t.entity_type_code = k.entity_type
) kind
LEFT JOIN (
  SELECT MIN(entity_store_id) AS entity_store_id, entity_type_id, store_id FROM {m1.sequence_counter} GROUP BY entity_type_id, store_id
) first ON first.entity_type_id = kind.entity_type_id AND first.store_id = IF(kind.per_store = 0, 0, s.store_id)
LEFT JOIN {m1.sequence_counter} c ON c.entity_store_id = first.entity_store_id;

-- As Magento 1 reads its counter: without the prefix if it begins with it, up to the first sign that is no digit.
-- not in delta:
UPDATE {caravan.sequence}
SET last_number = CAST(COALESCE(NULLIF(LEFT(REGEXP_SUBSTR(
  IF(LEFT(last_id, CHAR_LENGTH(m1_prefix)) = m1_prefix, SUBSTRING(last_id, CHAR_LENGTH(m1_prefix) + 1), last_id), '^[0-9]+'), 18), ''), '0') AS UNSIGNED)
WHERE last_id IS NOT NULL;
-- An edited order is called 100000012-1 after the order that it took the place of, whose number counts. The digits are compared as
-- texts of one length.
-- not in delta:
INSERT INTO {caravan.used_number} (entity_type, store_id, fits, documents, first_id, number)
SELECT 'order', d.store_id, d.fits, COUNT(*), MIN(d.increment_id), IF(d.fits, CAST(MAX(LPAD(d.digits, 18, '0')) AS UNSIGNED), NULL)
FROM (
  SELECT o.store_id, o.increment_id AS increment_id, SUBSTRING(o.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) AS digits,
    LEFT(o.increment_id, CHAR_LENGTH(s.m1_prefix)) = s.m1_prefix AND SUBSTRING(o.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) REGEXP '^[0-9]{1,18}$' AS fits
  FROM (SELECT store_id, COALESCE(original_increment_id, increment_id) AS increment_id FROM {sales_order} WHERE increment_id IS NOT NULL) o
  JOIN {caravan.sequence} s ON s.entity_type = 'order' AND s.store_id = IF(s.per_store = 0, 0, o.store_id)
) d
GROUP BY d.store_id, d.fits
UNION ALL SELECT 'invoice', d.store_id, d.fits, COUNT(*), MIN(d.increment_id), IF(d.fits, CAST(MAX(LPAD(d.digits, 18, '0')) AS UNSIGNED), NULL)
FROM (
  SELECT d.store_id, d.increment_id AS increment_id, SUBSTRING(d.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) AS digits,
    LEFT(d.increment_id, CHAR_LENGTH(s.m1_prefix)) = s.m1_prefix AND SUBSTRING(d.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) REGEXP '^[0-9]{1,18}$' AS fits
  FROM {sales_invoice} d JOIN {caravan.sequence} s ON s.entity_type = 'invoice' AND s.store_id = IF(s.per_store = 0, 0, d.store_id)
  WHERE d.increment_id IS NOT NULL
) d
GROUP BY d.store_id, d.fits
UNION ALL SELECT 'creditmemo', d.store_id, d.fits, COUNT(*), MIN(d.increment_id), IF(d.fits, CAST(MAX(LPAD(d.digits, 18, '0')) AS UNSIGNED), NULL)
FROM (
  SELECT d.store_id, d.increment_id AS increment_id, SUBSTRING(d.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) AS digits,
    LEFT(d.increment_id, CHAR_LENGTH(s.m1_prefix)) = s.m1_prefix AND SUBSTRING(d.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) REGEXP '^[0-9]{1,18}$' AS fits
  FROM {sales_creditmemo} d JOIN {caravan.sequence} s ON s.entity_type = 'creditmemo' AND s.store_id = IF(s.per_store = 0, 0, d.store_id)
  WHERE d.increment_id IS NOT NULL
) d
GROUP BY d.store_id, d.fits
UNION ALL SELECT 'shipment', d.store_id, d.fits, COUNT(*), MIN(d.increment_id), IF(d.fits, CAST(MAX(LPAD(d.digits, 18, '0')) AS UNSIGNED), NULL)
FROM (
  SELECT d.store_id, d.increment_id AS increment_id, SUBSTRING(d.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) AS digits,
    LEFT(d.increment_id, CHAR_LENGTH(s.m1_prefix)) = s.m1_prefix AND SUBSTRING(d.increment_id, CHAR_LENGTH(s.m1_prefix) + 1) REGEXP '^[0-9]{1,18}$' AS fits
  FROM {sales_shipment} d JOIN {caravan.sequence} s ON s.entity_type = 'shipment' AND s.store_id = IF(s.per_store = 0, 0, d.store_id)
  WHERE d.increment_id IS NOT NULL
) d
GROUP BY d.store_id, d.fits;
-- not in delta:
UPDATE {caravan.sequence} q
JOIN {caravan.used_number} u ON u.entity_type = q.entity_type AND u.store_id = q.store_id AND u.fits = 1
SET q.used_number = u.number
WHERE q.per_store <> 0;
-- not in delta:
UPDATE {caravan.sequence} q
JOIN (SELECT entity_type, MAX(number) AS number FROM {caravan.used_number} WHERE fits = 1 GROUP BY entity_type) u ON u.entity_type = q.entity_type
SET q.used_number = u.number
WHERE q.per_store = 0;

-- The number as Magento 1 would write it, cut where Magento 2 counts: nine digits at the end, or all of a longer count that its
-- column still holds. Where eight digits follow a digit of the prefix, that digit is counted along.
-- (Nine digits are written {9,9}: {9} would be a table.)
-- not in delta:
UPDATE {caravan.sequence}
SET digits = LPAD(GREATEST(last_number, used_number) + 1, GREATEST(pad_length, CHAR_LENGTH(GREATEST(last_number, used_number) + 1)), '0');
-- not in delta:
UPDATE {caravan.sequence} SET m1_next = CONCAT(m1_prefix, digits);
-- not in delta:
UPDATE {caravan.sequence}
SET prefix = CASE
    WHEN CHAR_LENGTH(digits) < 9 AND NOT m1_next REGEXP '[0-9]{9,9}$' THEN m1_prefix
    WHEN CAST(digits AS UNSIGNED) BETWEEN 1000000000 AND 4000000000
      THEN LEFT(m1_next, CHAR_LENGTH(m1_next) - CHAR_LENGTH(CAST(digits AS UNSIGNED)))
    ELSE LEFT(m1_next, CHAR_LENGTH(m1_next) - 9) END,
  next_value = CASE
    WHEN CHAR_LENGTH(digits) < 9 AND NOT m1_next REGEXP '[0-9]{9,9}$' THEN CAST(digits AS UNSIGNED)
    WHEN CAST(digits AS UNSIGNED) BETWEEN 1000000000 AND 4000000000 THEN CAST(digits AS UNSIGNED)
    ELSE GREATEST(1, CAST(RIGHT(m1_next, 9) AS UNSIGNED)) END;

-- A number that any store view has used must not come up again: above those within a million of the next one.
-- not in delta:
UPDATE {caravan.sequence} SET head = CONCAT(prefix, IF(next_value >= 1000000000, next_value DIV 1000000000, ''));
-- not in delta:
UPDATE {caravan.sequence}
SET from_id = CONCAT(head, LPAD(next_value MOD 1000000000, 9, '0')),
  to_id = CONCAT(head, LPAD(LEAST(next_value MOD 1000000000 + 999999, 999999999), 9, '0'));
-- not in delta:
INSERT INTO {caravan.sequence_taken} (entity_type, store_id, taken)
SELECT u.entity_type, u.store_id, MAX(CAST(RIGHT(u.increment_id, 9) AS UNSIGNED))
FROM (
  SELECT s.entity_type, s.store_id, s.head, d.increment_id
  FROM {caravan.sequence} s JOIN (SELECT COALESCE(original_increment_id, increment_id) AS increment_id FROM {sales_order} WHERE increment_id IS NOT NULL) d
    ON d.increment_id BETWEEN s.from_id AND s.to_id WHERE s.entity_type = 'order'
  UNION ALL SELECT s.entity_type, s.store_id, s.head, d.increment_id
  FROM {caravan.sequence} s JOIN {sales_invoice} d ON d.increment_id BETWEEN s.from_id AND s.to_id WHERE s.entity_type = 'invoice'
  UNION ALL SELECT s.entity_type, s.store_id, s.head, d.increment_id
  FROM {caravan.sequence} s JOIN {sales_creditmemo} d ON d.increment_id BETWEEN s.from_id AND s.to_id WHERE s.entity_type = 'creditmemo'
  UNION ALL SELECT s.entity_type, s.store_id, s.head, d.increment_id
  FROM {caravan.sequence} s JOIN {sales_shipment} d ON d.increment_id BETWEEN s.from_id AND s.to_id WHERE s.entity_type = 'shipment'
) u
WHERE u.increment_id REGEXP '[0-9]{9,9}$' AND LEFT(u.increment_id, CHAR_LENGTH(u.increment_id) - 9) = u.head
GROUP BY u.entity_type, u.store_id;
-- not in delta:
UPDATE {caravan.sequence} s
JOIN {caravan.sequence_taken} t ON t.entity_type = s.entity_type AND t.store_id = s.store_id
SET s.next_value = s.next_value - s.next_value MOD 1000000000 + t.taken + 1;
-- not in delta:
UPDATE {caravan.sequence}
SET next_id = CONCAT(prefix, LPAD(next_value, GREATEST(9, CHAR_LENGTH(next_value)), '0'));

-- Store views whose next number is the same count together, from one table.
-- not in delta:
UPDATE {caravan.sequence} s
JOIN (SELECT entity_type, next_id, MIN(store_id) AS store_id FROM {caravan.sequence} GROUP BY entity_type, next_id) one
  ON one.entity_type = s.entity_type AND one.next_id = s.next_id
SET s.sequence_table = CONCAT(REPLACE(REPLACE('{new.sequence_order_0}', '`', ''), 'order_0', ''), s.entity_type, '_', one.store_id);

-- not in delta:
DELETE FROM {sales_sequence_profile};
-- not in delta:
DELETE FROM {sales_sequence_meta};
-- not in delta:
INSERT INTO {sales_sequence_meta} (meta_id, entity_type, store_id, sequence_table)
SELECT ROW_NUMBER() OVER (ORDER BY position, store_id), entity_type, store_id, sequence_table FROM {caravan.sequence};
-- not in delta:
INSERT INTO {sales_sequence_profile} (profile_id, meta_id, prefix, suffix, start_value, step, max_value, warning_value, is_active)
SELECT m.meta_id, m.meta_id, NULLIF(s.prefix, ''), NULL, 1, 1, 4294967295, 4294966295, 1
FROM {sales_sequence_meta} m JOIN {caravan.sequence} s ON s.entity_type = m.entity_type AND s.store_id = m.store_id;
-- not in delta:
-- each store:
INSERT INTO {new.sequence_order_<store>} SELECT next_value - 1 FROM {caravan.sequence} WHERE entity_type = 'order' AND store_id = <store> AND next_value > 1;
-- not in delta:
-- each store:
INSERT INTO {new.sequence_invoice_<store>} SELECT next_value - 1 FROM {caravan.sequence} WHERE entity_type = 'invoice' AND store_id = <store> AND next_value > 1;
-- not in delta:
-- each store:
INSERT INTO {new.sequence_creditmemo_<store>} SELECT next_value - 1 FROM {caravan.sequence} WHERE entity_type = 'creditmemo' AND store_id = <store> AND next_value > 1;
-- not in delta:
-- each store:
INSERT INTO {new.sequence_shipment_<store>} SELECT next_value - 1 FROM {caravan.sequence} WHERE entity_type = 'shipment' AND store_id = <store> AND next_value > 1;

-- only in delta:
DELETE FROM {caravan.new_number};
-- only in delta:
INSERT INTO {caravan.new_number} (entity_type, store_id, increment_id, counter)
SELECT 'order', o.store_id, COALESCE(o.original_increment_id, o.increment_id), 0
FROM {sales_order} o JOIN {changed.sales_order.entity_id} c ON c.row_id = o.entity_id WHERE o.increment_id IS NOT NULL
UNION ALL SELECT 'invoice', d.store_id, d.increment_id, 0
FROM {sales_invoice} d JOIN {changed.sales_invoice.entity_id} c ON c.row_id = d.entity_id WHERE d.increment_id IS NOT NULL
UNION ALL SELECT 'creditmemo', d.store_id, d.increment_id, 0
FROM {sales_creditmemo} d JOIN {changed.sales_creditmemo.entity_id} c ON c.row_id = d.entity_id WHERE d.increment_id IS NOT NULL
UNION ALL SELECT 'shipment', d.store_id, d.increment_id, 0
FROM {sales_shipment} d JOIN {changed.sales_shipment.entity_id} c ON c.row_id = d.entity_id WHERE d.increment_id IS NOT NULL
UNION ALL SELECT t.entity_type_code, n.store_id, n.increment_last_id, 1
FROM {m1.sequence_counter} n JOIN {changed.m1.sequence_counter.entity_store_id} c ON c.row_id = n.entity_store_id
JOIN {m1.sequence_type} t ON t.entity_type_id = n.entity_type_id WHERE n.increment_last_id IS NOT NULL;

-- Another prefix, or a counter that is gone or does not read as Magento 2 would write it: this script runs again, whole.
-- only in delta:
DELETE FROM {caravan.sequence_misfit};
-- only in delta:
INSERT INTO {caravan.sequence_misfit} (misfits)
SELECT COUNT(*) FROM (
    SELECT 1 AS one FROM {changed.m1.sequence_counter.entity_store_id} c LEFT JOIN {m1.sequence_counter} n ON n.entity_store_id = c.row_id
    LEFT JOIN {m1.sequence_type} t ON t.entity_type_id = n.entity_type_id
    LEFT JOIN {caravan.sequence} s ON s.entity_type = t.entity_type_code AND (s.store_id = n.store_id OR s.per_store = 0)
    WHERE n.entity_store_id IS NULL OR s.m1_prefix <> COALESCE(n.increment_prefix, '') OR s.last_id IS NULL
  UNION ALL
    SELECT 1 FROM {caravan.new_number} u JOIN {caravan.sequence} s ON s.entity_type = u.entity_type AND (s.store_id = u.store_id OR s.per_store = 0)
    WHERE u.counter = 1 AND (LEFT(u.increment_id, CHAR_LENGTH(s.prefix)) <> s.prefix OR NOT SUBSTRING(u.increment_id, CHAR_LENGTH(s.prefix) + 1) REGEXP '^[0-9]{1,10}$')
) misfit;
-- only in delta:
INSERT INTO {caravan.changed} (script, m2_table, m2_column, row_id)
SELECT {script}, '', '', 0 FROM {caravan.sequence_misfit} m WHERE m.misfits > 0
ON DUPLICATE KEY UPDATE row_id = VALUES(row_id);

-- A number of the store view itself counts whatever it is, one of others where it would come up again.
-- only in delta:
UPDATE {caravan.sequence} s
JOIN (
  SELECT q.entity_type, q.store_id, MAX(q.number) AS number FROM (
    SELECT s.entity_type, s.store_id, s.next_value, u.store_id = s.store_id OR s.per_store = 0 AS own, CHAR_LENGTH(u.increment_id) - CHAR_LENGTH(s.prefix) AS digits,
      CASE WHEN SUBSTRING(u.increment_id, CHAR_LENGTH(s.prefix) + 1) REGEXP '^[0-9]{1,10}$'
        THEN CAST(SUBSTRING(u.increment_id, CHAR_LENGTH(s.prefix) + 1) AS UNSIGNED) END AS number
    FROM {caravan.sequence} s JOIN {caravan.new_number} u ON u.entity_type = s.entity_type
    WHERE LEFT(u.increment_id, CHAR_LENGTH(s.prefix)) = s.prefix
  ) q
  WHERE q.number >= q.next_value AND q.number < 4294967295 AND (q.own = 1 OR q.digits >= 9 AND q.number < q.next_value + 1000000)
  GROUP BY q.entity_type, q.store_id
) v ON v.entity_type = s.entity_type AND v.store_id = s.store_id
SET s.last_number = GREATEST(s.last_number, s.used_number) + (v.number + 1 - s.next_value), s.next_value = v.number + 1;
-- only in delta:
UPDATE {caravan.sequence} SET next_id = CONCAT(prefix, LPAD(next_value, GREATEST(9, CHAR_LENGTH(next_value)), '0')),
  m1_next = CONCAT(m1_prefix, LPAD(GREATEST(last_number, used_number) + 1, GREATEST(pad_length, CHAR_LENGTH(GREATEST(last_number, used_number) + 1)), '0'));
-- only in delta:
-- each store:
INSERT INTO {new.sequence_order_<store>} SELECT s.next_value - 1 FROM {caravan.sequence} s WHERE s.entity_type = 'order' AND s.store_id = <store>
  AND s.next_value > 1 + (SELECT COALESCE(MAX(x.sequence_value), 0) FROM {new.sequence_order_<store>} x);
-- only in delta:
-- each store:
DELETE x FROM {new.sequence_order_<store>} x JOIN {caravan.sequence} s ON s.entity_type = 'order' AND s.store_id = <store> WHERE x.sequence_value < s.next_value - 1;
-- only in delta:
-- each store:
INSERT INTO {new.sequence_invoice_<store>} SELECT s.next_value - 1 FROM {caravan.sequence} s WHERE s.entity_type = 'invoice' AND s.store_id = <store>
  AND s.next_value > 1 + (SELECT COALESCE(MAX(x.sequence_value), 0) FROM {new.sequence_invoice_<store>} x);
-- only in delta:
-- each store:
DELETE x FROM {new.sequence_invoice_<store>} x JOIN {caravan.sequence} s ON s.entity_type = 'invoice' AND s.store_id = <store> WHERE x.sequence_value < s.next_value - 1;
-- only in delta:
-- each store:
INSERT INTO {new.sequence_creditmemo_<store>} SELECT s.next_value - 1 FROM {caravan.sequence} s WHERE s.entity_type = 'creditmemo' AND s.store_id = <store>
  AND s.next_value > 1 + (SELECT COALESCE(MAX(x.sequence_value), 0) FROM {new.sequence_creditmemo_<store>} x);
-- only in delta:
-- each store:
DELETE x FROM {new.sequence_creditmemo_<store>} x JOIN {caravan.sequence} s ON s.entity_type = 'creditmemo' AND s.store_id = <store> WHERE x.sequence_value < s.next_value - 1;
-- only in delta:
-- each store:
INSERT INTO {new.sequence_shipment_<store>} SELECT s.next_value - 1 FROM {caravan.sequence} s WHERE s.entity_type = 'shipment' AND s.store_id = <store>
  AND s.next_value > 1 + (SELECT COALESCE(MAX(x.sequence_value), 0) FROM {new.sequence_shipment_<store>} x);
-- only in delta:
-- each store:
DELETE x FROM {new.sequence_shipment_<store>} x JOIN {caravan.sequence} s ON s.entity_type = 'shipment' AND s.store_id = <store> WHERE x.sequence_value < s.next_value - 1;
