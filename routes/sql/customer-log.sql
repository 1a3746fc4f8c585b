-- When each customer logged in and out last, as far back as Magento 1 keeps its log. Magento 2's admin shows it.
DELETE FROM {customer_log};

-- note: customers with the time of their last log-in
INSERT INTO {customer_log} (log_id, customer_id, last_login_at, last_logout_at)
SELECT ROW_NUMBER() OVER (ORDER BY l.customer_id), l.customer_id, MAX(l.login_at), MAX(l.logout_at)
  FROM {m1.log_customer} l
  JOIN {customer_entity} c ON c.entity_id = l.customer_id
 GROUP BY l.customer_id;
