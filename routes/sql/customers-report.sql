-- What the shop's people should know of single customers after the migration: whom to tell that the password must be reset,
-- whose default address is gone, who has no website or no name, whose e-mail address is ambiguous. It changes no customer.

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Customer whose password Magento 2 cannot verify', CONCAT('customer ', c.entity_id, ', ', COALESCE(c.email, '')),
       CASE WHEN c.password_hash IS NULL
            THEN 'has no password in Magento 2, because Magento 1 had none or one that the column does not hold (sha512); "Forgot your password" makes a new one'
            ELSE 'the password is of a kind that Magento 2 does not know (bcrypt, sha512 or none of Magento''s); "Forgot your password" makes a new one' END
  FROM {customer_entity} c
 WHERE c.password_hash IS NULL
    OR NOT (CHAR_LENGTH(SUBSTRING_INDEX(c.password_hash, ':', 1)) = 32 AND c.password_hash REGEXP '^[0-9a-f]+:[^:]*:0$'
            OR CHAR_LENGTH(SUBSTRING_INDEX(c.password_hash, ':', 1)) = 64 AND c.password_hash REGEXP '^[0-9a-f]+:[^:]*:([01]:)?[1-3]')
 ORDER BY c.entity_id;

-- The mapping has left NULL there.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Default address that is not there', CONCAT('customer ', c.entity_id, ', ', COALESCE(c.email, '')),
       CONCAT(a.attribute_code, ' was ', CASE WHEN other.entity_id IS NULL THEN CONCAT('address ', a.value, ', which does not exist')
              ELSE CONCAT('address ', a.value, ', which belongs to customer ', COALESCE(other.parent_id, 'none')) END,
              '; the customer has no such default now')
  FROM {m1.lost_default_addresses} a
  JOIN {customer_entity} c ON c.entity_id = a.entity_id
  LEFT JOIN {customer_address_entity} other ON other.entity_id = a.value
 ORDER BY c.entity_id, a.attribute_code;

-- Where accounts are kept by website, which is Magento's default, nobody can log in without one.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Customer without a website', CONCAT('customer ', c.entity_id, ', ', COALESCE(c.email, '')),
       'cannot log in unless accounts are shared by all websites (customer/account_share/scope = 0); give a website in Magento 1, or leave as it is'
  FROM {customer_entity} c
 WHERE c.website_id IS NULL
   AND NOT EXISTS (SELECT 1 FROM {core_config_data} s WHERE s.path = 'customer/account_share/scope' AND s.scope = 'default' AND s.value = '0')
 ORDER BY c.entity_id;

-- With shared accounts a log-in takes any of them.
INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'One e-mail address, several customers, though all websites share accounts', CONCAT('customer ', c.entity_id, ', ', c.email),
       CONCAT('the same address has customer ', other.first_id, '; whoever logs in with it gets one of them')
  FROM {customer_entity} c
  JOIN (SELECT email, MIN(entity_id) AS first_id FROM {customer_entity} WHERE email <> '' GROUP BY email HAVING COUNT(*) > 1) other
    ON other.email = c.email AND other.first_id <> c.entity_id
 WHERE EXISTS (SELECT 1 FROM {core_config_data} s WHERE s.path = 'customer/account_share/scope' AND s.scope = 'default' AND s.value = '0')
 ORDER BY c.entity_id;

INSERT INTO {caravan.report} (script, topic, subject, detail)
SELECT {script}, 'Customer without a name', CONCAT('customer ', c.entity_id, ', ', COALESCE(c.email, '')),
       'Magento 2 asks for first and last name when the customer is saved'
  FROM {customer_entity} c
 WHERE COALESCE(c.firstname, '') = '' OR COALESCE(c.lastname, '') = ''
 ORDER BY c.entity_id;
