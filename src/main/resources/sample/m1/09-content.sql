-- Pages, blocks, widgets, e-mail and newsletter templates, with the directives of Magento 1 in them.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO';
SET foreign_key_checks = 0;

INSERT INTO `{p}cms_page` (`page_id`, `title`, `root_template`, `identifier`, `content_heading`, `content`, `creation_time`, `update_time`, `is_active`, `sort_order`, `layout_update_xml`, `custom_theme`, `custom_root_template`, `custom_layout_update_xml`, `custom_theme_from`, `custom_theme_to`) VALUES
  (1, '404 Not Found 1', 'two_columns_right', 'no-route', '404 Not Found 1', '<p>Nicht gefunden. <a href="{{store url=""}}">Start</a></p>', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL),
  (2, 'Home page', 'two_columns_right', 'home', 'Home page', '<h1>Willkommen</h1>\n{{widget type="catalog/product_widget_new" products_count="5" template="catalog/product/widget/new/content/new_grid.phtml"}}\n<img src="{{media url="wysiwyg/hero.jpg"}}" alt=""/>{{block type="cms/block" block_id="footer_links"}}', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1, 0, '<reference name="right"><remove name="catalog.compare.sidebar"/></reference>', NULL, NULL, NULL, NULL, NULL),
  (3, 'Über uns', 'one_column', 'about-us', 'Über uns', '<p>{{config path="general/store_information/name"}}</p>{{block type="core/template" template="cms/about.phtml"}}{{widget type="cms/widget_page_link" template="cms/widget/link/link_block.phtml" page_id="2"}}', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1, 0, NULL, 'rwd/default', 'two_columns_left', NULL, '2018-01-01', NULL),
  (4, 'О нас', 'three_columns', 'about-us', 'О нас', '<p>О нас {{block type="tag/popular" template="tag/popular.phtml"}}</p>', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1, 0, NULL, NULL, NULL, NULL, '0000-00-00', NULL),
  (5, '关于我们', 'empty', 'about-us-cn', '关于我们', '<p>关于我们 {{widget type="acme_slider/widget_show" id="3"}}</p>', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL),
  (6, 'Alte Seite', 'two_columns_left', 'alt/archiv', 'Alte Seite', '<a href="{{store direct_url="samovar.html"}}">Samovar</a>', '2014-03-01 10:00:00', '0000-00-00 00:00:00', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO `{p}cms_page_store` (`page_id`, `store_id`) VALUES
  (1, 0),
  (2, 0),
  (3, 1),
  (3, 2),
  (4, 4),
  (5, 5),
  (6, 2),
  (6, 3);

INSERT INTO `{p}cms_block` (`block_id`, `title`, `identifier`, `content`, `creation_time`, `update_time`, `is_active`) VALUES
  (1, 'Footer Links', 'footer_links', '<ul><li><a href="{{store direct_url="about-us"}}">Über uns</a></li></ul>', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1),
  (2, 'Banner Küche', 'kitchen-banner', '<img src="{{media url="wysiwyg/küche.jpg"}}"/>{{widget type="catalog/category_widget_link" id_path="category/6"}}', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1),
  (3, 'Баннер', 'banner-ru', '{{skin url="images/banner.gif"}} {{htmlescape var=$name}}', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1),
  (4, 'Zwei Widgets', 'widgets', '{{widget type="reports/product_widget_viewed" page_size="3" template="reports/widget/viewed/column/viewed_default_list.phtml"}}{{widget type="cms/widget_block" template="cms/widget/static_block/default.phtml" block_id="1"}}', '2014-03-01 10:00:00', '2018-10-01 10:00:00', 1);

INSERT INTO `{p}cms_block_store` (`block_id`, `store_id`) VALUES
  (1, 0),
  (2, 1),
  (2, 2),
  (3, 4),
  (4, 0);

INSERT INTO `{p}widget` (`widget_id`, `widget_code`, `widget_type`, `parameters`) VALUES
  (1, 'new_products', 'catalog/product_widget_new', 'a:1:{s:14:"products_count";s:2:"10";}'),
  (2, 'cms_block', 'cms/widget_block', NULL);

INSERT INTO `{p}widget_instance` (`instance_id`, `instance_type`, `package_theme`, `title`, `store_ids`, `widget_parameters`, `sort_order`) VALUES
  (1, 'catalog/product_widget_new', 'rwd/default', 'Neuheiten', '0', 'a:3:{s:12:"display_type";s:12:"new_products";s:14:"products_count";s:1:"4";s:14:"cache_lifetime";s:0:"";}', 1),
  (2, 'cms/widget_block', 'rwd/winter', 'Баннер', '4,5', 'a:1:{s:8:"block_id";s:1:"3";}', 2),
  (3, 'acme_slider/widget_show', 'rwd/default', 'Slider', '1', 'a:1:{s:2:"id";s:1:"3";}', 3);

INSERT INTO `{p}widget_instance_page` (`page_id`, `instance_id`, `page_group`, `layout_handle`, `block_reference`, `page_for`, `entities`, `page_template`) VALUES
  (1, 1, 'pages', 'cms_index_index', 'content', 'all', '', 'catalog/product/widget/new/content/new_grid.phtml'),
  (2, 2, 'anchor_categories', 'catalog_category_layered', 'left', 'specific', '6,7', 'cms/widget/static_block/default.phtml');

INSERT INTO `{p}core_layout_update` (`layout_update_id`, `handle`, `xml`, `sort_order`) VALUES
  (1, 'cms_index_index', '<reference name="content"/>', 0),
  (2, 'catalog_category_layered', '<reference name="left"/>', 0);

INSERT INTO `{p}core_layout_link` (`layout_link_id`, `store_id`, `area`, `package`, `theme`, `layout_update_id`) VALUES
  (1, 1, 'frontend', 'rwd', 'default', 1),
  (2, 4, 'frontend', 'rwd', 'winter', 2);

INSERT INTO `{p}widget_instance_page_layout` (`page_id`, `layout_update_id`) VALUES
  (1, 1),
  (2, 2);

INSERT INTO `{p}core_email_template` (`template_id`, `template_code`, `template_text`, `template_styles`, `template_type`, `template_subject`, `template_sender_name`, `template_sender_email`, `added_at`, `modified_at`, `orig_template_code`, `orig_template_variables`) VALUES
  (1, 'Kontakt', 'Name: {{var data.name}}\n{{if customer}}Kunde {{htmlescape var=$customer.name}}{{/if}}', NULL, 2, 'Anfrage von {{var data.name}}', NULL, NULL, '2015-01-01 00:00:00', '2018-01-01 00:00:00', 'contacts_email_email_template', 'a:1:{s:13:"var data.name";s:4:"Name";}'),
  (2, 'Заказ', '{{template config_path="design/email/header"}}<p>Спасибо! {{layout handle="sales_email_order_items" order=$order}}{{block type="core/template" area="frontend" template="email/x.phtml"}}</p>', 'p {color: red}', 2, 'Заказ № {{var order.increment_id}}', NULL, NULL, '2015-01-01 00:00:00', NULL, 'sales_email_order_template', NULL);

INSERT INTO `{p}newsletter_template` (`template_id`, `template_code`, `template_text`, `template_text_preprocessed`, `template_styles`, `template_type`, `template_subject`, `template_sender_name`, `template_sender_email`, `template_actual`, `added_at`, `modified_at`) VALUES
  (1, 'Frühling', '<p>{{widget type="catalog/product_widget_new" products_count="3" template="catalog/product/widget/new/content/new_list.phtml"}}</p><p>{{var subscriber.getUnsubscriptionLink()}}</p>', 'alt', NULL, 2, 'Frühlingsangebote', 'Zoë Müller', 'news@example.com', 1, '2019-02-01 00:00:00', '2019-02-02 00:00:00'),
  (2, 'Весна', 'Текст', '', NULL, 1, 'Весна', 'Анна', 'news@example.com', 1, NULL, '0000-00-00 00:00:00');

INSERT INTO `{p}newsletter_subscriber` (`subscriber_id`, `store_id`, `change_status_at`, `customer_id`, `subscriber_email`, `subscriber_status`, `subscriber_confirm_code`) VALUES
  (1, 1, '2018-05-25 00:00:00', 1, 'anna@example.com', 1, 'c1'),
  (2, 2, NULL, 2, 'jürgen@example.com', 3, 'c2'),
  (3, 4, '0000-00-00 00:00:00', 0, 'гость@example.com', 2, 'c3'),
  (4, 5, NULL, 4, 'wei@example.com', 1, NULL);

INSERT INTO `{p}newsletter_queue` (`queue_id`, `template_id`, `newsletter_type`, `newsletter_text`, `newsletter_styles`, `newsletter_subject`, `newsletter_sender_name`, `newsletter_sender_email`, `queue_status`, `queue_start_at`, `queue_finish_at`) VALUES
  (1, 1, 2, '{{block type="cms/block" block_id="footer_links"}}', NULL, 'Frühling', 'Zoë', 'news@example.com', 4, '2019-03-01 08:00:00', '2019-03-01 08:10:00'),
  (2, 2, 1, 'Текст', NULL, 'Весна', 'Анна', 'news@example.com', 0, NULL, '0000-00-00 00:00:00');

INSERT INTO `{p}newsletter_queue_link` (`queue_link_id`, `queue_id`, `subscriber_id`, `letter_sent_at`) VALUES
  (1, 1, 1, '2019-03-01 08:05:00'),
  (2, 2, 3, NULL);

INSERT INTO `{p}newsletter_queue_store_link` (`queue_id`, `store_id`) VALUES
  (1, 1),
  (1, 2),
  (2, 4);

INSERT INTO `{p}newsletter_problem` (`problem_id`, `subscriber_id`, `queue_id`, `problem_error_code`, `problem_error_text`) VALUES
  (1, 2, 1, 550, 'Postfach voll'),
  (2, 3, 1, 0, '?');

INSERT INTO `{p}checkout_agreement` (`agreement_id`, `name`, `content`, `content_height`, `checkbox_text`, `is_active`, `is_html`) VALUES
  (1, 'AGB', '<p>Allgemeine Geschäftsbedingungen</p>', '150px', 'Ich stimme zu', 1, 1),
  (2, 'Оферта', 'Текст оферты', NULL, 'Согласен', 1, 0);

INSERT INTO `{p}checkout_agreement_store` (`agreement_id`, `store_id`) VALUES
  (1, 0),
  (1, 2),
  (2, 4);

INSERT INTO `{p}permission_block` (`block_id`, `block_name`, `is_allowed`) VALUES
  (1, 'core/template', 1),
  (2, 'tag/popular', 1);

SET foreign_key_checks = 1;
