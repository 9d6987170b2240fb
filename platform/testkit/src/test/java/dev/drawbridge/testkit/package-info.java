@NullMarked
package dev.drawbridge.testkit;

import org.jspecify.annotations.NullMarked;
