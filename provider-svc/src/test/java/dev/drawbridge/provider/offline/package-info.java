@NullMarked
package dev.drawbridge.provider.offline;

import org.jspecify.annotations.NullMarked;
