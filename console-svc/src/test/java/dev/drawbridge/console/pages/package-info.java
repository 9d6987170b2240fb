@NullMarked
package dev.drawbridge.console.pages;

import org.jspecify.annotations.NullMarked;
