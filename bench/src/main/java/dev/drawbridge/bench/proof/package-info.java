/** Webhooks under load, among bad neighbours and through kill -9: figures beside their aims. */
@NullMarked
package dev.drawbridge.bench.proof;

import org.jspecify.annotations.NullMarked;
