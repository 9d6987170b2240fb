@NullMarked
package dev.drawbridge.web;

import org.jspecify.annotations.NullMarked;
