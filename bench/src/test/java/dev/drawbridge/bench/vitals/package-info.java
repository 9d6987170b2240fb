@NullMarked
package dev.drawbridge.bench.vitals;

import org.jspecify.annotations.NullMarked;
