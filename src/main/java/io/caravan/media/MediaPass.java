package io.caravan.media;

import io.caravan.media.MediaReport.Finding;
import io.caravan.report.Text;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * One pass over the media files: gives those that have to be copied, one by one, and keeps account of all. The route
 * {@code media} copies them, several at a time; the files are asked for by one thread.
 */
final class MediaPass {

    private final MediaSource source;
    private final MediaTarget target;
    private final Optional<StoredFiles> stored;
    private final Patterns exclude;
    private final Patterns accounted;
    private final Optional<NamedFiles> named;
    private final MediaOrder order;
    private final MediaReport report;
    private final long started = System.nanoTime();

    private final AtomicLong numbers = new AtomicLong();
    private final LongAdder files = new LongAdder();
    private final LongAdder copied = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder leftOut = new LongAdder();
    /** Files that nothing names as they are written, but maybe in other letters. */
    private final Set<String> namesakes = new TreeSet<>();
    private volatile boolean cut;

    /**
     * @param exclude what is left out
     * @param accounted where a file that nothing names is unused
     * @param named what the database names, if it was asked
     */
    MediaPass(
            MediaSource source, MediaTarget target, Optional<StoredFiles> stored, Patterns exclude, Patterns accounted,
            Optional<NamedFiles> named, MediaOrder order, MediaReport report) {
        this.source = source;
        this.target = target;
        this.stored = stored;
        this.exclude = exclude;
        this.accounted = accounted;
        this.named = named;
        this.order = order;
        this.report = report;
    }

    /**
     * Counts what there is to do, for the progress, and looks whether there is room for it.
     *
     * @throws MediaStopped if there is not
     */
    void survey() {
        long count = 0;
        long due = 0;
        for (Iterator<MediaFile> all = new MediaWalk(source, exclude, MediaWalk.Listener.SILENT); all.hasNext();) {
            MediaFile file = all.next();
            count++;
            due += isWanted(file.name()) && !target.isThere(file) ? file.size() : 0;
        }
        if (stored.filter(StoredFiles::inUse).isPresent()) {
            for (Iterator<MediaFile> all = stored.get().files(); all.hasNext();) {
                MediaFile file = all.next();
                count++;
                due += isWanted(file.name()) && FileNames.fault(file.name()).isEmpty() && !target.isThere(file) ? file.size() : 0;
            }
        }
        order.progress().begun(count);
        long room = target.room();
        if (due > room) {
            throw new MediaStopped("the media files need " + Text.bytes(due) + " more in " + target + ", and there is room for " + Text.bytes(room)
                    + ". Make room, or copy only what the database names: caravan migrate media --referenced-only", null);
        }
    }

    private boolean isWanted(String name) {
        return !order.onlyNamed() || named.isEmpty() || !accounted.fit(name) || named.get().has(name);
    }

    /** The files to copy: from the folders, from the database, and then those that were found under a name in other letters. */
    Iterator<MediaFile> files() {
        Set<String> inDatabase = stored.filter(StoredFiles::inUse).map(StoredFiles::names).orElse(Set.of());
        Iterator<MediaFile> walk = new MediaWalk(source, exclude, new Listed());
        return new Iterator<>() {
            private Iterator<MediaFile> part = walk;
            private int parts;
            private MediaFile next;

            @Override
            public boolean hasNext() {
                while (next == null && !cut) {
                    if (!order.goesOn().getAsBoolean()) {
                        cut = true;
                    } else if (part.hasNext()) {
                        MediaFile file = part.next();
                        // Magento 1 itself prefers the database's.
                        next = parts == 0 && inDatabase.contains(file.name()) ? null : looked(file);
                    } else if (parts++ < 2) {
                        part = parts == 1 ? fromDatabase() : otherCase();
                    } else {
                        return false;
                    }
                }
                return next != null;
            }

            @Override
            public MediaFile next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                MediaFile file = next;
                next = null;
                return file;
            }
        };
    }

    /** @return the file if it has to be copied, else null */
    private MediaFile looked(MediaFile file) {
        files.increment();
        boolean isNamed = named.isPresent() && named.get().found(file.name());
        if (named.isPresent() && !isNamed && accounted.fit(file.name())) {
            if (named.get().mayHaveInOtherCase(file.name())) {
                namesakes.add(file.name());
                if (order.onlyNamed()) {
                    // It counts under the name that it is copied by, if it is.
                    files.decrement();
                }
            } else {
                unused(file.name());
            }
            if (order.onlyNamed()) {
                order.progress().looked(file.name());
                return null;
            }
        }
        MediaTarget.State state;
        try {
            state = target.state(file);
        } catch (IOException e) {
            failed(file.name(), e);
            return null;
        }
        switch (state) {
            case DUE -> {
                return file;
            }
            case SAME -> unchanged.increment();
            case CHANGED -> report.add(Finding.KEPT, file.name(), by(file.name()),
                    "Magento 2's file is younger and another one; caravan.delta.conflicts=source overwrites it");
            case TAKEN -> report.add(Finding.FAILED, file.name(), by(file.name()), "Magento 2 has a folder of this name");
        }
        order.progress().looked(file.name());
        return null;
    }

    private void unused(String name) {
        report.add(Finding.UNUSED, name, "", order.onlyNamed() ? "nothing names it; not copied" : "nothing names it");
    }

    private String by(String name) {
        return named.map(names -> names.by(name)).orElse("");
    }

    /** Of tables left over from an earlier time, only what is missed. */
    private Iterator<MediaFile> fromDatabase() {
        if (stored.isEmpty() || !stored.get().inUse() && named.isEmpty()) {
            return List.<MediaFile>of().iterator();
        }
        Set<String> missed = new HashSet<>();
        if (!stored.get().inUse()) {
            named.get().missing().forEach(missing -> missed.add(missing.name()));
        }
        return filtered(stored.get().files(), file -> {
            if (exclude.fit(file.name())) {
                leftOut.increment();
                return false;
            }
            if (!stored.get().inUse() && !missed.contains(file.name())) {
                return false;
            }
            Optional<String> fault = FileNames.fault(file.name());
            fault.ifPresent(why -> {
                files.increment();
                report.add(Finding.REFUSED, file.name(), "core_file_storage", why);
            });
            return fault.isEmpty();
        });
    }

    private Iterator<MediaFile> otherCase() {
        if (named.isEmpty()) {
            return List.<MediaFile>of().iterator();
        }
        CaseSearch search = new CaseSearch(source);
        return named.get().missing().stream()
                .filter(missing -> FileNames.fault(missing.name()).isEmpty() && !exclude.fit(missing.name()))
                .flatMap(missing -> search.find(missing.name()).stream().map(found -> {
                    report.add(Finding.OTHER_CASE, missing.name(), missing.by(), "is " + found.name()
                            + " in Magento 1; copied under the name that the database has");
                    namesakes.remove(found.name());
                    return new MediaFile(missing.name(), found.entry().size(), found.entry().modified(), found.entry().content());
                }))
                .iterator();
    }

    private static Iterator<MediaFile> filtered(Iterator<MediaFile> all, java.util.function.Predicate<MediaFile> wanted) {
        Iterable<MediaFile> once = () -> all;
        return java.util.stream.StreamSupport.stream(once.spliterator(), false).filter(wanted).iterator();
    }

    /** A file begins its way. */
    Transfer transfer(MediaFile file) {
        return new Transfer(file, numbers.incrementAndGet());
    }

    /** A file was written: gives it its name. */
    void commit(Transfer transfer) throws IOException {
        target.commit(transfer);
        copied.increment();
        bytes.add(transfer.bytes());
        order.progress().looked(transfer.file().name());
    }

    /**
     * A file could not be copied.
     *
     * @throws MediaStopped if no other can either
     */
    void failed(String name, Throwable failure) {
        if (Faults.isFull(failure)) {
            throw new MediaStopped("the disk of " + target + " is full, at " + name + ". Make room, and run the same command again: it goes on from here", failure);
        }
        if (Faults.isReadOnly(failure)) {
            throw new MediaStopped("nothing can be written to " + target + ": " + Faults.reason(failure), failure);
        }
        if (source.isPassing(failure)) {
            throw new MediaStopped("the media files cannot be read from " + source + " any more, at " + name + ": " + Faults.reason(failure)
                    + ". The same command goes on from here", failure);
        }
        report.add(Finding.FAILED, name, by(name), Faults.reason(failure));
        order.progress().looked(name);
    }

    /** Whether another attempt may succeed. */
    boolean isPassing(Throwable failure) {
        return Faults.root(failure) instanceof MediaTarget.DamagedFile || source.isPassing(failure);
    }

    /** Ends the pass: what is named and was not found is missing. */
    MediaOutcome end() {
        namesakes.forEach(this::unused);
        if (order.onlyNamed()) {
            files.add(namesakes.size());
        }
        if (!cut && named.isPresent()) {
            named.get().missing().forEach(this::missing);
        }
        return new MediaOutcome(
                source.toString(), target.toString(), files.sum(), copied.sum(), bytes.sum(), unchanged.sum(), leftOut.sum(),
                named.map(NamedFiles::size).orElse(0L), report.count(Finding.MISSING), report.count(Finding.OTHER_CASE),
                report.count(Finding.UNUSED), order.onlyNamed(), report.count(Finding.KEPT), report.count(Finding.FAILED),
                report.count(Finding.REFUSED), !cut, (System.nanoTime() - started) / 1_000_000);
    }

    private void missing(NamedFiles.Missing missing) {
        if (exclude.fit(missing.name())) {
            report.add(Finding.MISSING, missing.name(), missing.by(), "routes/media.camel.yaml leaves it out");
        } else if (!target.has(missing.name())) {
            report.add(Finding.MISSING, missing.name(), missing.by(), FileNames.fault(missing.name()).orElse("there is no such file"));
        }
    }

    /** What the walk does not give. */
    private final class Listed implements MediaWalk.Listener {

        @Override
        public void leftOut(String name) {
            leftOut.increment();
        }

        @Override
        public void refused(String name, String why) {
            files.increment();
            report.add(Finding.REFUSED, name, by(name), why);
        }

        @Override
        public void unreadable(String folder, String why) {
            files.increment();
            report.add(Finding.FAILED, folder, "", "the folder cannot be listed: " + why);
        }
    }
}
