@NullMarked
package dev.drawbridge.provider;

import org.jspecify.annotations.NullMarked;
