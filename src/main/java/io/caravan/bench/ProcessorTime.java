package io.caravan.bench;

import com.sun.management.OperatingSystemMXBean;
import io.caravan.sample.EmbeddedMariaDb;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Seconds of processor time since the last look. On a machine that others use too, they tell more than the clock. */
final class ProcessorTime {

    private final List<EmbeddedMariaDb> servers;
    private double own;
    private double theirs;

    /** @param servers the servers, one of which may be named twice */
    ProcessorTime(EmbeddedMariaDb... servers) {
        this.servers = Stream.of(servers).distinct().toList();
        look();
    }

    /** What was used since the last look, as text: by this process and by the servers. */
    String look() {
        double ownBefore = own;
        double theirsBefore = theirs;
        own = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system.getProcessCpuTime() / 1e9 : 0;
        theirs = servers.stream().mapToDouble(EmbeddedMariaDb::processorSeconds).sum();
        return String.format(Locale.ROOT, "processors: Java %.1f s, servers %.1f s", own - ownBefore, theirs - theirsBefore);
    }
}
