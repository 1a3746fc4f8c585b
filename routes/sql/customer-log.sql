-- When each customer logged in and out last, as far back as Magento 1 keeps its log. Magento 2's admin shows it.
-- not in delta:
DELETE FROM {customer_log};
-- only in delta:
-- needs: m1.log_customer
DELETE l FROM {customer_log} l JOIN {changed.m1.log_customer.customer_id} c ON c.row_id = l.customer_id;
-- only in delta:
DELETE l FROM {customer_log} l JOIN {changed.customer_entity.entity_id} c ON c.row_id = l.customer_id;

-- As text, because MySQL 8 makes a zero date of the MAX of no date. The customer's number serves as the row's too, unless Magento 2
-- has given it to another row.
-- note: customers with the time of their last log-in
-- needs: m1.log_customer
-- in delta: JOIN (SELECT row_id FROM {changed.m1.log_customer.customer_id} a UNION SELECT row_id FROM {changed.customer_entity.entity_id} b) d
-- in delta:   ON d.row_id = l.customer_id
INSERT INTO {customer_log} (log_id, customer_id, last_login_at, last_logout_at)
SELECT CASE WHEN MAX(other.log_id) IS NULL THEN l.customer_id END,
       l.customer_id, CAST(MAX(CAST(l.login_at AS CHAR)) AS DATETIME), CAST(MAX(CAST(l.logout_at AS CHAR)) AS DATETIME)
  FROM {m1.log_customer} l {delta}
  JOIN {customer_entity} c ON c.entity_id = l.customer_id
  LEFT JOIN {customer_log} other ON other.log_id = l.customer_id
 GROUP BY l.customer_id;
