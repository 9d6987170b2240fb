@NullMarked
package dev.drawbridge.standalone;

import org.jspecify.annotations.NullMarked;
