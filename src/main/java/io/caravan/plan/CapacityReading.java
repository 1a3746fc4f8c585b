package io.caravan.plan;

import static io.caravan.plan.Amounts.bytes;

import io.caravan.config.Server;
import io.caravan.config.Server.Product;
import io.caravan.config.Servers;
import io.caravan.plan.Capacity.Advice;
import io.caravan.plan.Capacity.ServerFacts;
import io.caravan.plan.Capacity.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks both servers what they are and how they are set. Nothing is changed: what it finds is advice. */
final class CapacityReading {

    private static final long MEGABYTE = 1 << 20;
    /** Indexes of Magento 2, which its indexers fill, and pages that are not full yet. */
    private static final double GROWS = 1.4;
    private static final List<String> SIZES =
            List.of("innodb_buffer_pool_size", "max_allowed_packet", "innodb_log_file_size", "innodb_redo_log_capacity", "tmp_table_size");
    private static final Map<String, String> ASKED = asked();

    private final Questions m1;
    private final Questions m2;
    private final Servers servers;

    /** @param m2 has an empty structure where there is no Magento 2 */
    CapacityReading(Questions m1, Questions m2, Servers servers) {
        this.m1 = m1;
        this.m2 = m2;
        this.servers = servers;
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("innodb_buffer_pool_size", "memory for tables and indexes");
        asked.put("max_allowed_packet", "largest statement or value");
        asked.put("local_infile", "whether clients may load rows (LOAD DATA LOCAL)");
        asked.put("innodb_flush_log_at_trx_commit", "when a commit reaches the disk (1: at once)");
        asked.put("sync_binlog", "commits per flush of the binary log");
        asked.put("log_bin", "whether changes are logged for replicas");
        asked.put("innodb_log_file_size", "size of a redo log file");
        asked.put("innodb_redo_log_capacity", "size of the redo log");
        asked.put("tmp_table_size", "memory for a temporary table");
        asked.put("max_connections", "connections at a time");
        asked.put("character_set_server", "character set of new databases");
        asked.put("lower_case_table_names", "how names of tables are compared (0: exactly)");
        asked.put("read_only", "whether writing is switched off");
        return asked;
    }

    /**
     * @param m1Bytes the size of M1, in bytes
     * @param m2Bytes the size of M2, in bytes
     * @param moved what moves, in bytes
     * @param connections how many Caravan may open to M2 at a time
     */
    Capacity read(long m1Bytes, long m2Bytes, long moved, int connections) {
        Map<String, String> first = variables(m1);
        Map<String, String> second = servers.m2() == null ? Map.of() : variables(m2);
        List<Setting> settings = new ArrayList<>();
        ASKED.forEach((name, meaning) -> {
            if (first.containsKey(name) || second.containsKey(name)) {
                settings.add(new Setting(name, meaning, shown(name, first.get(name)), shown(name, second.get(name))));
            }
        });
        long needed = Math.round(moved * GROWS);
        // Staged copies while it runs, and for a dry run the whole shop once more.
        long peak = needed * 2 + moved / 4;
        Optional<String> unknown = Optional.empty();
        Optional<Long> free = Optional.empty();
        if (servers.m2() != null) {
            free = free(second);
            unknown = free.isPresent() ? unknown : Optional.of("Magento 2's server is on another machine (or its data folder cannot be seen from here):"
                    + " df -h " + second.getOrDefault("datadir", "on its data folder") + " there tells");
        }
        return new Capacity(
                facts(servers.m1(), m1Bytes), Optional.ofNullable(servers.m2()).map(server -> facts(server, m2Bytes)), servers.same(), settings,
                needed, peak, free, unknown, servers.m2() == null ? List.of() : advice(first, second, needed, peak, free, connections));
    }

    private static ServerFacts facts(Server server, long bytes) {
        String number = server.version().replaceFirst("(?i)-mariadb.*", "");
        return new ServerFacts((server.product() == Product.MARIADB ? "MariaDB " : "MySQL ") + number, bytes);
    }

    private static Map<String, String> variables(Questions database) {
        Map<String, String> variables = new HashMap<>();
        database.rows("settings of the server", "SHOW VARIABLES").forEach(row -> variables.put(row.get("Variable_name"), row.get("Value")));
        return variables;
    }

    private static String shown(String name, String value) {
        return value == null ? "" : SIZES.contains(name) && value.matches("\\d{1,18}") ? bytes(Long.parseLong(value)) : value;
    }

    /** What is free where the server keeps its data, if that is this machine: its name and its folder are here. */
    private static Optional<Long> free(Map<String, String> variables) {
        try {
            Path data = Path.of(variables.getOrDefault("datadir", ""));
            boolean here = InetAddress.getLocalHost().getHostName().equalsIgnoreCase(variables.getOrDefault("hostname", ""));
            return here && data.isAbsolute() && Files.isDirectory(data) ? Optional.of(Files.getFileStore(data).getUsableSpace()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private List<Advice> advice(
            Map<String, String> first, Map<String, String> second, long needed, long peak, Optional<Long> free, int connections) {
        List<Advice> bad = new ArrayList<>();
        List<Advice> good = new ArrayList<>();
        Server server = servers.m2();
        boolean old = server.product() == Product.MARIADB ? older(server, 10, 4) : older(server, 8, 0);
        say(!old, "Magento 2.4 runs on " + facts(server, 0).version() + ".",
                "Magento 2.4 needs MariaDB 10.4 or MySQL 8.0 at least, and this is " + facts(server, 0).version() + ".", good, bad);
        long pool1 = number(first, "innodb_buffer_pool_size");
        long pool2 = number(second, "innodb_buffer_pool_size");
        // Without the other server's figure, or on one server, only the data itself is a measure.
        boolean large = pool2 >= Math.min(needed, Math.max(pool1, 128 * MEGABYTE)) && pool2 > 0;
        say(large, "innodb_buffer_pool_size of Magento 2 (" + bytes(pool2) + ") is enough for this shop.",
                "innodb_buffer_pool_size of Magento 2 is " + bytes(pool2) + "; Magento 1 has " + bytes(pool1) + " and the shop will need about "
                        + bytes(needed) + ". Raise it: everything gets faster, not only the migration.", good, bad);
        long packet1 = number(first, "max_allowed_packet");
        long packet2 = number(second, "max_allowed_packet");
        say(packet2 >= Math.min(packet1, 64 * MEGABYTE), "max_allowed_packet of Magento 2 (" + bytes(packet2) + ") takes what Magento 1 takes.",
                "max_allowed_packet of Magento 2 is " + bytes(packet2) + ", of Magento 1 " + bytes(packet1)
                        + ": a value that fits there may not fit here. Raise it.", good, bad);
        if ("1".equals(second.get("innodb_flush_log_at_trx_commit")) && !servers.same()) {
            bad.add(new Advice(true, "innodb_flush_log_at_trx_commit=1 is right for a shop. While it is only being filled, 2 (and sync_binlog=0) is faster;"
                    + " set it back before go-live."));
        }
        if ("OFF".equalsIgnoreCase(second.get("local_infile"))) {
            bad.add(new Advice(true, "local_infile=OFF is right for a shop. As long as the migration lasts, ON lets rows come by LOAD DATA LOCAL, which is faster"
                    + " than INSERT where the databases are on two servers."));
        }
        if ("ON".equalsIgnoreCase(second.get("read_only"))) {
            bad.add(0, new Advice(false, "Magento 2's server is read-only (read_only=ON): nothing can be migrated into it."));
        }
        say(number(second, "max_connections") >= connections * 2L, "max_connections of Magento 2 (" + number(second, "max_connections") + ") is enough.",
                "max_connections of Magento 2 is " + number(second, "max_connections") + ", and Caravan may open " + connections + " twice.", good, bad);
        free.ifPresent(bytes -> say(bytes >= peak, bytes(bytes) + " are free on the disk; " + bytes(needed) + " are needed, " + bytes(peak) + " meanwhile.",
                bytes(bytes) + " are free on the disk of Magento 2, and about " + bytes(peak) + " are needed meanwhile (" + bytes(needed) + " in the end).",
                good, bad));
        bad.addAll(good);
        return List.copyOf(bad);
    }

    private static void say(boolean fine, String praise, String blame, List<Advice> good, List<Advice> bad) {
        if (fine) {
            good.add(new Advice(true, praise));
        } else {
            bad.add(new Advice(false, blame));
        }
    }

    private static boolean older(Server server, int major, int minor) {
        return server.major() < major || server.major() == major && server.minor() < minor;
    }

    private static long number(Map<String, String> variables, String name) {
        String value = variables.getOrDefault(name, "");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
