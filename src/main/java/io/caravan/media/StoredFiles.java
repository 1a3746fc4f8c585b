package io.caravan.media;

import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Media files that Magento 1 keeps in its database: the tables {@code core_file_storage} and {@code core_directory_storage} of System
 * &gt; Configuration &gt; System &gt; Storage Configuration (Mage_Core_Model_File_Storage). Where that is on
 * ({@code system/media_storage_configuration/media_storage} = 1), the files on disk are copies made on demand; where it is off, the
 * tables are left over from an earlier time.
 */
public final class StoredFiles {

    private static final String TABLE = "core_file_storage";
    private static final int PAGE = 1000;
    private static final int PIECE = 1 << 20;

    private final JdbcTemplate m1;
    private final Table table;
    private final boolean inUse;

    private StoredFiles(DataSource m1, Table table, boolean inUse) {
        this.m1 = new JdbcTemplate(m1);
        this.table = table;
        this.inUse = inUse;
    }

    /**
     * The files in a database.
     *
     * @return empty where it has none, and none are in use
     * @throws MediaStopped if M1 keeps its files in a database that is not this one
     */
    public static Optional<StoredFiles> in(DataSource m1, Schema schema) {
        boolean inUse = schema.table("core_config_data")
                .map(settings -> new JdbcTemplate(m1).queryForObject("SELECT COUNT(*) FROM " + settings.sql()
                        + " WHERE path = 'system/media_storage_configuration/media_storage' AND scope = 'default' AND value = '1'", Integer.class) > 0)
                .orElse(false);
        Optional<Table> table = schema.table(TABLE);
        if (inUse && table.isEmpty()) {
            throw new MediaStopped("Magento 1 keeps its media files in a database (System > Configuration > System > Storage Configuration),"
                    + " but the table " + TABLE + " is not in this one. Choose File System there and press Synchronize, then run this again", null);
        }
        return table.map(found -> new StoredFiles(m1, found, inUse));
    }

    /** Whether the database, rather than the disk, is where M1 looks for its files. */
    boolean inUse() {
        return inUse;
    }

    /** The names of all files. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Iterator<MediaFile> files = files(); files.hasNext();) {
            names.add(files.next().name());
        }
        return names;
    }

    /** All files, a page of rows at a time. */
    Iterator<MediaFile> files() {
        return new Iterator<>() {
            private long last;
            private Iterator<MediaFile> page = java.util.Collections.emptyIterator();
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && !ended) {
                    List<MediaFile> files = new ArrayList<>();
                    m1.query("SELECT file_id, COALESCE(directory, ''), filename, COALESCE(LENGTH(content), 0), COALESCE(UNIX_TIMESTAMP(upload_time), 0) FROM "
                            + table.sql() + " WHERE file_id > ? ORDER BY file_id LIMIT " + PAGE, row -> {
                        last = row.getLong(1);
                        files.add(file(last, row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
                    }, last);
                    ended = files.isEmpty();
                    page = files.iterator();
                }
                return page.hasNext();
            }

            @Override
            public MediaFile next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }

    private MediaFile file(long id, String directory, String name, long size, long seconds) {
        String folder = directory.replace('\\', '/').replaceFirst("^(\\./|/)+", "").replaceFirst("/+$", "");
        return new MediaFile(folder.isEmpty() || folder.equals(".") ? name : folder + "/" + name, size, seconds * 1000, () -> content(id, size));
    }

    /** In pieces, so that a large file does not have to fit in memory. */
    private InputStream content(long id, long size) {
        return new SequenceInputStream(new Enumeration<>() {
            private long at;

            @Override
            public boolean hasMoreElements() {
                return at < size;
            }

            @Override
            public InputStream nextElement() {
                // SUBSTRING counts from 1.
                List<byte[]> piece = m1.queryForList(
                        "SELECT SUBSTRING(content, ?, " + PIECE + ") FROM " + table.sql() + " WHERE file_id = ?", byte[].class, at + 1, id);
                at += PIECE;
                return new ByteArrayInputStream(piece.isEmpty() || piece.get(0) == null ? new byte[0] : piece.get(0));
            }
        });
    }
}
