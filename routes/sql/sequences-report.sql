-- What became of the numbering, store view by store view: the next number of each kind of document, and what does not go on
-- exactly as Magento 1 would have.

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Next increment id', CONCAT(entity_type, ', store ', store_id),
  CONCAT(next_id, IF(GREATEST(last_number, used_number) = 0, ' (none in Magento 1)',
    CONCAT(' (last in Magento 1 ', m1_prefix, LPAD(GREATEST(last_number, used_number),
      GREATEST(pad_length, CHAR_LENGTH(GREATEST(last_number, used_number))), '0'), ')')))
FROM {caravan.sequence} ORDER BY position, store_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Counter of increment ids was behind', CONCAT(entity_type, ', store ', store_id),
  CONCAT('Magento 1''s counter said ', COALESCE(last_id, 'nothing'), ', but ', used_number, ' was used already; the numbering goes on above it: ', next_id)
FROM {caravan.sequence} WHERE used_number > last_number AND last_id IS NOT NULL ORDER BY position, store_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Increment ids get another length', CONCAT(entity_type, ', store ', store_id),
  CONCAT('Magento 2 writes at least nine digits after the prefix: ', next_id, ' where Magento 1 would have written ', m1_next)
FROM {caravan.sequence}
WHERE next_id <> m1_next AND CHAR_LENGTH(next_id) <> CHAR_LENGTH(m1_next) ORDER BY position, store_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Increment ids are not padded by zeros', CONCAT(entity_type, ', store ', store_id),
  CONCAT('Magento 1 pads them by "', pad_char, '", Magento 2 by zeros only; the numbering goes on with ', next_id)
FROM {caravan.sequence} WHERE pad_char NOT IN ('', '0') ORDER BY position, store_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Increment ids of other series in the way', CONCAT(s.entity_type, ', store ', s.store_id),
  CONCAT('Magento 1''s next number would be ', s.m1_next, '; numbers above it are in use already, so that it goes on with ', s.next_id)
FROM {caravan.sequence} s JOIN {caravan.sequence_taken} t ON t.entity_type = s.entity_type AND t.store_id = s.store_id
ORDER BY s.position, s.store_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Store views that share a number series', CONCAT(entity_type, ', store ', store_id),
  CONCAT('counts in ', sequence_table, ' together with other store views, as in Magento 1. Magento 2 drops this table when one of them is deleted: before that, give that store view a table of its own in sales_sequence_meta. A store view that is made in Magento 2 gets a series of its own.')
FROM {caravan.sequence} s
WHERE EXISTS (SELECT 1 FROM {sales_sequence_meta} m WHERE m.sequence_table = s.sequence_table AND m.store_id <> s.store_id)
ORDER BY position, store_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Store views whose number series will meet', CONCAT(a.entity_type, ', store ', a.store_id),
  CONCAT('goes on with ', a.next_id, ' and reaches ', b.next_id, ' of store ', b.store_id, ' after ', b.next_value - a.next_value,
    ' more; give one of them another prefix in sales_sequence_profile in time')
FROM {caravan.sequence} a
JOIN {caravan.sequence} b ON b.entity_type = a.entity_type AND b.prefix = a.prefix AND b.next_value BETWEEN a.next_value + 1 AND a.next_value + 9999999
ORDER BY a.position, a.store_id, b.store_id;

-- Numbers that an extension or an import made. They stay as they are; the series goes on beside them.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Increment ids of another form', CONCAT(s.entity_type, ', store ', s.store_id),
  CONCAT(u.documents, ' such as ', u.first_id, ' are not the prefix "', s.m1_prefix, '" and digits; the numbering goes on with ', s.next_id)
FROM {caravan.sequence} s
JOIN {caravan.used_number} u ON u.entity_type = s.entity_type AND u.store_id = s.store_id AND u.fits = 0
ORDER BY s.position, s.store_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Increment ids that an extension makes', entity_type,
  CONCAT('Magento 1 makes them by ', MAX(increment_model), '; Magento 2 counts on as listed under "Next increment id"')
FROM {caravan.sequence}
WHERE increment_model IS NOT NULL AND increment_model NOT IN ('', 'eav/entity_increment_numeric')
GROUP BY entity_type, position ORDER BY position;
