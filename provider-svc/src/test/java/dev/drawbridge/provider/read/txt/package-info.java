@NullMarked
package dev.drawbridge.provider.read.txt;

import org.jspecify.annotations.NullMarked;
