package dev.drawbridge.axon.rows;

import org.jspecify.annotations.Nullable;

/** What becomes of one row. */
sealed interface Change {

    Rows rows();

    String id();

    String sql();

    @Nullable Object[] values();

    /** Both as one; null where they are to be written one after the other. */
    default @Nullable Change then(Change later) {
        return switch (later) {
            case Insert _ -> null;
            case Delete _ -> this instanceof Delete ? null : later;
            case Update update -> update.columns().computed() ? null : with(update.columns());
        };
    }

    @Nullable Change with(Columns columns);

    record Insert(Rows rows, String id, Columns columns) implements Change {
        @Override
        public String sql() {
            return columns.insert(rows.table());
        }

        @Override
        public @Nullable Object[] values() {
            return columns.values();
        }

        @Override
        public Change with(Columns changed) {
            columns.overwrite(changed);
            return this;
        }
    }

    record Update(Rows rows, String id, Columns columns) implements Change {
        @Override
        public String sql() {
            return columns.update(rows.table(), rows.key());
        }

        @Override
        public @Nullable Object[] values() {
            return columns.values(id);
        }

        @Override
        public Change with(Columns changed) {
            columns.overwrite(changed);
            return this;
        }
    }

    record Delete(Rows rows, String id) implements Change {
        @Override
        public String sql() {
            return "delete from %s where %s = ?".formatted(rows.table(), rows.key());
        }

        @Override
        public @Nullable Object[] values() {
            return new Object[] {id};
        }

        @Override
        public @Nullable Change with(Columns changed) {
            return null;
        }
    }
}
