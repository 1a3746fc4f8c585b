-- Looks which orders were paid or shipped by a method that Magento 2 does not know (mappings/methods.yaml). Codes are kept.

DROP TABLE IF EXISTS {caravan.method_code};
CREATE TABLE {caravan.method_code} (
  code_id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, kind VARCHAR(8) NOT NULL, pattern VARCHAR(255) NOT NULL, KEY (kind)
) {charset};
-- An asterisk stands for the rest of a code, an underscore for itself.
INSERT INTO {caravan.method_code} (kind, pattern)
SELECT DISTINCT 'payment', REPLACE(REPLACE(REPLACE(REPLACE(value, '|', '||'), '_', '|_'), '%', '|%'), '*', '%') FROM {section.methods.payment} m;
INSERT INTO {caravan.method_code} (kind, pattern)
SELECT DISTINCT 'shipping', REPLACE(REPLACE(REPLACE(REPLACE(value, '|', '||'), '_', '|_'), '%', '|%'), '*', '%') FROM {section.methods.shipping} m;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Payment method without a counterpart in Magento 2', used.method,
  CONCAT(used.orders, ' orders; they keep the code and open with a substitute, without online refunds. Install a module that has this method and list it in mappings/local (methods: payment: ', used.method, ': ', used.method, '), or give the code of another method')
FROM (SELECT method, COUNT(DISTINCT parent_id) AS orders FROM {sales_order_payment} WHERE method <> '' GROUP BY method) used
WHERE NOT EXISTS (SELECT 1 FROM {caravan.method_code} k WHERE k.kind = 'payment' AND used.method LIKE k.pattern ESCAPE '|')
ORDER BY used.method;
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Shipping method without a counterpart in Magento 2', used.method,
  CONCAT(used.orders, ' orders; they keep the code and its description. Open carts have to choose anew. To name another method, list the code in mappings/local (methods: shipping)')
FROM (SELECT shipping_method AS method, COUNT(*) AS orders FROM {sales_order} WHERE shipping_method <> '' GROUP BY shipping_method) used
WHERE NOT EXISTS (SELECT 1 FROM {caravan.method_code} k WHERE k.kind = 'shipping' AND used.method LIKE k.pattern ESCAPE '|')
ORDER BY used.method;
