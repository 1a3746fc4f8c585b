-- When each customer logged in and out last, as far back as Magento 1 keeps its log. Magento 2's admin shows it.
DELETE FROM {customer_log};

-- As text, because MySQL 8 makes a zero date of the MAX of no date. The customer's number serves as the row's too.
-- note: customers with the time of their last log-in
INSERT INTO {customer_log} (log_id, customer_id, last_login_at, last_logout_at)
SELECT l.customer_id, l.customer_id, CAST(MAX(CAST(l.login_at AS CHAR)) AS DATETIME), CAST(MAX(CAST(l.logout_at AS CHAR)) AS DATETIME)
  FROM {m1.log_customer} l
  JOIN {customer_entity} c ON c.entity_id = l.customer_id
 GROUP BY l.customer_id;
