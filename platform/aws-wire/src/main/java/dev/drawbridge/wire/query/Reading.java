package dev.drawbridge.wire.query;

import org.jspecify.annotations.Nullable;

/** How one node of a form becomes a value; null where the parameter is absent. */
@FunctionalInterface
interface Reading {

    @Nullable Object of(Form.Node node);
}
