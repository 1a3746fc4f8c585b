package io.caravan.config;

/**
 * Both servers.
 *
 * @param m1 that of the Magento 1 shop
 * @param m2 that of the Magento 2 shop; null where none is configured, which only {@code caravan plan} does without
 * @param same whether it is one server, so that one statement can read from M1's database and write into M2's
 */
public record Servers(Server m1, Server m2, boolean same) {}
