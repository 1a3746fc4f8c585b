import io.caravan.sample.EmbeddedMariaDb;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs an embedded MariaDB until its process is told to stop, and writes where it is to a file. */
public class Database {
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        try (EmbeddedMariaDb db = EmbeddedMariaDb.options().dataFolder(data).bufferPool("256M").start()) {
            Path ready = Path.of(arguments[1]);
            Files.writeString(ready.resolveSibling("ready.tmp"), "port=" + db.port() + "\nclient=" + db.client() + "\ndump=" + db.dump() + "\n");
            Files.move(ready.resolveSibling("ready.tmp"), ready);
            Thread.currentThread().join();
        }
    }
}
