package io.caravan.media;

/** Is told how a pass goes on. */
public interface MediaProgress {

    /** Tells nobody. */
    MediaProgress SILENT = new MediaProgress() {
        @Override
        public void begun(long files) {}

        @Override
        public void looked(String file) {}
    };

    /** How many files there are to look at. */
    void begun(long files);

    /** One more was looked at: copied, or found to be the same. */
    void looked(String file);
}
