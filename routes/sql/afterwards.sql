-- What Magento 2 derives from the data is marked as out of date, so that `bin/magento indexer:reindex` builds all of it anew:
-- prices, stock, categories, search, the lists of customers and design settings.

UPDATE {indexer_state} SET status = 'invalid' WHERE status <> 'invalid' OR status IS NULL;
-- A view that was stopped on the way would never be updated again.
UPDATE {mview_state} SET status = 'idle' WHERE status <> 'idle' OR status IS NULL;

INSERT INTO {caravan.report} (script, topic, subject, detail) SELECT {script}, 'To do in Magento 2', 'bin/magento indexer:reindex',
  CONCAT('All ', COUNT(*), ' indexers are marked invalid') FROM {indexer_state};
INSERT INTO {caravan.report} (script, topic, subject, detail) SELECT {script}, 'To do in Magento 2', 'bin/magento cache:flush',
  'Caches lie outside of the database' FROM (SELECT 1 AS one) x;
