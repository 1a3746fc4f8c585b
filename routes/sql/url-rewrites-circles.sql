-- URL rewrites: redirects that never come to a page, since they lead back to themselves. Magento 1 had them too; a visitor sees an
-- error of the browser. Which of them is wrong, the shop's owner knows: it changes none.
DROP TABLE IF EXISTS {caravan.url_circle};
CREATE TABLE {caravan.url_circle} (url_rewrite_id INT UNSIGNED NOT NULL PRIMARY KEY, next_id INT UNSIGNED NULL) ENGINE=InnoDB {charset};

INSERT INTO {caravan.url_circle} (url_rewrite_id, next_id)
SELECT r.url_rewrite_id, n.url_rewrite_id
FROM {url_rewrite} r JOIN {url_rewrite} n ON n.store_id = r.store_id AND n.request_path = r.target_path
WHERE r.redirect_type <> 0 AND n.redirect_type <> 0;

-- Each pass leads every redirect to where the one that it leads to leads, twice as far as before: after ten of them only those are left
-- that have no end (within a thousand steps, where chains of renamed products in Magento 1 are a few hundred long).
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;
UPDATE {caravan.url_circle} c LEFT JOIN {caravan.url_circle} n ON n.url_rewrite_id = c.next_id SET c.next_id = n.next_id WHERE c.next_id IS NOT NULL;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'URL redirects in a circle', CONCAT('store ', r.store_id, ': ', r.request_path), CONCAT('leads to ', r.target_path, ', and from there never to a page')
FROM {caravan.url_circle} c JOIN {url_rewrite} r ON r.url_rewrite_id = c.url_rewrite_id
WHERE c.next_id IS NOT NULL
ORDER BY r.url_rewrite_id;
