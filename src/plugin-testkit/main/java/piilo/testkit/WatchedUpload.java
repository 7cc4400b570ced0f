package piilo.testkit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import piilo.api.Entry;
import piilo.api.Upload;

/** Passes an upload on and remembers which of its streams were not closed. */
final class WatchedUpload implements Upload {
    private final Upload upload;
    private final List<String> open = new ArrayList<>();
    private int opened;

    WatchedUpload(Upload upload) {
        this.upload = upload;
    }

    int opened() {
        return opened;
    }

    List<String> stillOpen() {
        return open;
    }

    @Override
    public String name() {
        return upload.name();
    }

    @Override
    public List<Entry> entries() {
        return upload.entries().stream().map(this::watched).toList();
    }

    private Entry watched(Entry entry) {
        return new WatchedEntry(entry);
    }

    private final class WatchedEntry implements Entry {
        private final Entry entry;

        WatchedEntry(Entry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public long size() {
            return entry.size();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream bytes = entry.open();
            open.add(name());
            opened++;
            return new FilterInputStream(bytes) {
                private boolean closed;

                @Override
                public void close() throws IOException {
                    super.close();
                    if (!closed) {
                        closed = true;
                        open.remove(name());
                    }
                }
            };
        }
    }
}
