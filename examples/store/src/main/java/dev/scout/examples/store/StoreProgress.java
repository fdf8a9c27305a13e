package dev.scout.examples.store;

/**
 * How far a store has come.
 *
 * @param position of the feed
 * @param sequence how many images were ever put
 * @param told how many transitions were ever kept
 */
record StoreProgress(long position, long sequence, long told) {

    /** A new store. */
    static final StoreProgress NOTHING = new StoreProgress(Long.MIN_VALUE, 0, 0);
}
