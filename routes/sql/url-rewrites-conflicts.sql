-- URL rewrites, 2 of 3: a store view has a path once, without regard to case, accents and blanks at the end.
-- Of several rows that want it the first by priority (custom, CMS page, category, product) keeps it, then the lowest id.
-- The same rewrite twice becomes one. A custom rewrite that loses is left out. Any other gets the path with its id:
-- foo.html becomes foo-12.html, or foo-12-1.html and so on where that is taken too. The lost path cannot lead
-- there: for Magento 2 it is the winner's. All of them are in the report.
DROP TABLE IF EXISTS {caravan.url_wanted};
CREATE TABLE {caravan.url_wanted} (
  store_id SMALLINT UNSIGNED NOT NULL,
  request_path VARCHAR(255) NOT NULL,
  PRIMARY KEY (store_id, request_path)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC {charset};
DROP TABLE IF EXISTS {caravan.url_taken};
CREATE TABLE {caravan.url_taken} (
  url_rewrite_id INT UNSIGNED NOT NULL PRIMARY KEY,
  winner_id INT UNSIGNED NOT NULL,
  store_id SMALLINT UNSIGNED NOT NULL,
  lost_path VARCHAR(255) NOT NULL,
  new_path VARCHAR(255) NULL,
  outcome VARCHAR(8) NOT NULL,
  counted SMALLINT NOT NULL DEFAULT 0,
  KEY (outcome)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC {charset};

DROP TABLE IF EXISTS {caravan.url_free};
CREATE TABLE {caravan.url_free} (
  url_rewrite_id INT UNSIGNED NOT NULL,
  attempt SMALLINT NOT NULL,
  mine SMALLINT NOT NULL,
  store_id SMALLINT UNSIGNED NOT NULL,
  path VARCHAR(255) NOT NULL,
  PRIMARY KEY (url_rewrite_id, attempt)
) ENGINE=InnoDB ROW_FORMAT=DYNAMIC {charset};

-- The few paths that several rows want. By themselves they are found in the order of the index.
INSERT INTO {caravan.url_wanted} (store_id, request_path)
SELECT store_id, request_path FROM {caravan.url} GROUP BY store_id, request_path HAVING COUNT(*) > 1;
INSERT INTO {caravan.url_taken} (url_rewrite_id, winner_id, store_id, lost_path, outcome)
SELECT v.url_rewrite_id, v.winner_id, v.store_id, v.request_path,
  CASE WHEN v.twin > 1 THEN 'same' WHEN v.priority = 1 THEN 'left' ELSE 'moved' END
FROM (
  SELECT u.url_rewrite_id, u.store_id, u.request_path, u.priority,
    FIRST_VALUE(u.url_rewrite_id) OVER (PARTITION BY u.store_id, u.request_path ORDER BY u.priority, u.url_rewrite_id) AS winner_id,
    ROW_NUMBER() OVER (PARTITION BY u.store_id, u.request_path, u.target_path, u.redirect_type ORDER BY u.priority, u.url_rewrite_id) AS twin
  FROM {caravan.url_wanted} d JOIN {caravan.url} u ON u.store_id = d.store_id AND u.request_path = d.request_path
) v WHERE v.url_rewrite_id <> v.winner_id;

-- What stands before the suffix, the suffix itself (.html, / or none), and ten paths to try. Losers of one path that have the
-- same id (product 12 and category 12) take turns: the first of two gets the paths 0, 2, 4 and so on for its own.
INSERT INTO {caravan.url_free}
SELECT p.url_rewrite_id, n.attempt, MOD(n.attempt, p.losers) = p.place - 1, p.store_id,
  CONCAT(LEFT(p.base, 255 - CHAR_LENGTH(CONCAT('-', p.entity_id, n.tail, p.suffix))), '-', p.entity_id, n.tail, p.suffix)
FROM (
  SELECT b.url_rewrite_id, b.store_id, b.entity_id, b.suffix, LEFT(b.path, CHAR_LENGTH(b.path) - CHAR_LENGTH(b.suffix)) AS base,
    ROW_NUMBER() OVER (PARTITION BY b.store_id, b.path, b.entity_id ORDER BY b.url_rewrite_id) AS place,
    COUNT(*) OVER (PARTITION BY b.store_id, b.path, b.entity_id) AS losers
  FROM (
    SELECT u.url_rewrite_id, u.store_id, u.entity_id, TRIM(u.request_path) AS path,
      CASE WHEN TRIM(u.request_path) LIKE '%/' THEN '/'
           WHEN LOCATE('.', SUBSTRING_INDEX(TRIM(u.request_path), '/', -1)) > 1 THEN CONCAT('.', SUBSTRING_INDEX(TRIM(u.request_path), '.', -1))
           ELSE '' END AS suffix
    FROM {caravan.url_taken} t JOIN {caravan.url} u ON u.url_rewrite_id = t.url_rewrite_id
    WHERE t.outcome = 'moved'
  ) b
) p
JOIN (
  SELECT 0 AS attempt, '' AS tail UNION ALL SELECT 1, '-1' UNION ALL SELECT 2, '-2' UNION ALL SELECT 3, '-3' UNION ALL SELECT 4, '-4'
  UNION ALL SELECT 5, '-5' UNION ALL SELECT 6, '-6' UNION ALL SELECT 7, '-7' UNION ALL SELECT 8, '-8' UNION ALL SELECT 9, '-9'
) n;
DELETE f FROM {caravan.url_free} f JOIN {caravan.url} u ON u.store_id = f.store_id AND u.request_path = f.path;
-- Each free path belongs to one loser, and each loser takes the first that is its own, so that no two take the same.
UPDATE {caravan.url_taken} t
JOIN (
  SELECT o.url_rewrite_id, MIN(o.attempt) AS attempt FROM (
    SELECT url_rewrite_id, attempt, ROW_NUMBER() OVER (PARTITION BY store_id, path ORDER BY mine DESC, attempt, url_rewrite_id) AS place
    FROM {caravan.url_free}
  ) o WHERE o.place = 1 GROUP BY o.url_rewrite_id
) a ON a.url_rewrite_id = t.url_rewrite_id
JOIN {caravan.url_free} f ON f.url_rewrite_id = a.url_rewrite_id AND f.attempt = a.attempt
SET t.new_path = f.path;
UPDATE {caravan.url_taken} SET outcome = 'left' WHERE outcome = 'moved' AND new_path IS NULL;

-- note: URL rewrites left out: the same as another one
UPDATE {caravan.url_taken} SET counted = 1 WHERE outcome = 'same';
-- note: URL rewrites left out: another one has their path
UPDATE {caravan.url_taken} SET counted = 1 WHERE outcome = 'left';
-- note: URL rewrites with a new path: another one has theirs
UPDATE {caravan.url_taken} SET counted = 1 WHERE outcome = 'moved';
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'URL path taken', CONCAT('store ', t.store_id, ': ', t.lost_path),
  CONCAT(u.entity_type, CASE WHEN u.entity_id = 0 THEN '' ELSE CONCAT(' ', u.entity_id) END,
    CASE WHEN u.category_id IS NULL THEN '' ELSE CONCAT(' in category ', u.category_id) END,
    CASE WHEN t.outcome = 'moved' THEN CONCAT(' moved to ', t.new_path) ELSE CONCAT(' (to ', u.target_path, ') left out') END,
    '; kept by ', w.entity_type, CASE WHEN w.entity_id = 0 THEN '' ELSE CONCAT(' ', w.entity_id) END,
    CASE WHEN w.category_id IS NULL THEN '' ELSE CONCAT(' in category ', w.category_id) END,
    CASE WHEN w.redirect_type = 0 THEN '' ELSE CONCAT(', which redirects to ', w.target_path) END)
FROM {caravan.url_taken} t
JOIN {caravan.url} u ON u.url_rewrite_id = t.url_rewrite_id
JOIN {caravan.url} w ON w.url_rewrite_id = t.winner_id
WHERE t.outcome <> 'same';
