package io.caravan.plan;

import java.util.List;
import java.util.Optional;

/**
 * Whether the new system is at least as large.
 *
 * @param m1 the server of Magento 1
 * @param m2 the server of Magento 2; empty where none is configured
 * @param sameServer whether both databases are on one server
 * @param settings what both servers are set to, side by side
 * @param neededBytes what the migrated shop needs on the disk of M2, about
 * @param peakBytes what it needs meanwhile, with working tables and a scratch copy for a dry run, about
 * @param freeBytes what is free there; empty where that is on another machine
 * @param freeUnknown why that is not known; empty where it is
 * @param advice what to do, the important first
 */
public record Capacity(
        ServerFacts m1,
        Optional<ServerFacts> m2,
        boolean sameServer,
        List<Setting> settings,
        long neededBytes,
        long peakBytes,
        Optional<Long> freeBytes,
        Optional<String> freeUnknown,
        List<Advice> advice) {

    /**
     * A database server.
     *
     * @param version as it says, with its family: {@code MariaDB 11.4.5}
     * @param databaseBytes the size of the shop's database
     */
    public record ServerFacts(String version, long databaseBytes) {}

    /**
     * A setting.
     *
     * @param name its name on the server
     * @param meaning what it is, in words
     * @param m1 its value in M1, for people; empty where the server has none
     * @param m2 its value in M2, for people; empty where the server has none, or there is none
     */
    public record Setting(String name, String meaning, String m1, String m2) {}

    /**
     * Something to do, or that is all right.
     *
     * @param good whether it is all right
     * @param text in words
     */
    public record Advice(boolean good, String text) {}
}
