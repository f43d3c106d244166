package io.mostrador.printing.virtual;

import io.mostrador.printing.virtual.Outlines.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills outlines with smooth edges: every edge adds the area at its right to the pixels it crosses, and one
/// sum over the pixels gives their cover.
final class Coverage {
    private static final int CURVE_STEPS = 8;

    private final int width;
    private final int height;
    /// Two columns more than pixels: what lies right of the last one.
    private final int stride;

    private final float[] area;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.area = new float[stride * height];
    }

    /// Adds a closed contour of points already in pixels, y downwards.
    void fill(List<Point> contour) {
        if (contour.isEmpty()) {
            return;
        }
        int first = firstOn(contour);
        Point start = contour.get(first).onCurve() ? contour.get(first) : middle(contour.getLast(), contour.get(first));
        Point at = start;
        Point handle = contour.get(first).onCurve() ? null : contour.get(first);
        for (int i = 1; i < contour.size(); i++) {
            Point next = contour.get((first + i) % contour.size());
            if (next.onCurve()) {
                at = draw(at, handle, next);
                handle = null;
            } else {
                if (handle != null) {
                    at = draw(at, handle, middle(handle, next));
                }
                handle = next;
            }
        }
        draw(at, handle, start);
    }

    /// Where to begin: the first point on the curve, or 0 when the contour is all handles.
    private static int firstOn(List<Point> contour) {
        for (int i = 0; i < contour.size(); i++) {
            if (contour.get(i).onCurve()) {
                return i;
            }
        }
        return 0;
    }

    private static Point middle(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, true);
    }

    private Point draw(Point from, @Nullable Point handle, Point to) {
        if (handle == null) {
            edge(from.x(), from.y(), to.x(), to.y());
            return to;
        }
        double x = from.x();
        double y = from.y();
        for (int step = 1; step <= CURVE_STEPS; step++) {
            double t = (double) step / CURVE_STEPS;
            double nextX = (1 - t) * (1 - t) * from.x() + 2 * t * (1 - t) * handle.x() + t * t * to.x();
            double nextY = (1 - t) * (1 - t) * from.y() + 2 * t * (1 - t) * handle.y() + t * t * to.y();
            edge(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        return to;
    }

    private void edge(double x0, double y0, double x1, double y1) {
        if (y0 == y1) {
            return;
        }
        double direction = y0 < y1 ? 1 : -1;
        double top = Math.min(y0, y1);
        double bottom = Math.max(y0, y1);
        double slope = (x1 - x0) / (y1 - y0);
        double topX = y0 < y1 ? x0 : x1;
        for (int row = Math.max(0, (int) Math.floor(top)); row < Math.min(height, Math.ceil(bottom)); row++) {
            double from = Math.max(row, top);
            double to = Math.min(row + 1.0, bottom);
            double xFrom = topX + (from - top) * slope;
            double xTo = topX + (to - top) * slope;
            crossRow(row, (to - from) * direction, Math.min(xFrom, xTo), Math.max(xFrom, xTo));
        }
    }

    /// Spreads the height an edge covers in a row over the pixels between `left` and `right`.
    private void crossRow(int row, double covered, double left, double right) {
        double from = Math.clamp(left, 0, width);
        double to = Math.clamp(right, 0, width);
        int first = (int) from;
        int last = (int) to;
        for (int x = first; x <= last; x++) {
            double start = Math.max(from, x);
            double end = Math.min(to, x + 1.0);
            double share = to > from ? (end - start) / (to - from) : 1;
            double inPixel = 1 - ((start + end) / 2 - x);
            area[row * stride + x] += (float) (covered * share * inPixel);
            area[row * stride + x + 1] += (float) (covered * share * (1 - inPixel));
        }
    }

    /// How much of each pixel is inside, 0 to 255, row by row.
    byte[] pixels() {
        byte[] pixels = new byte[width * height];
        for (int row = 0; row < height; row++) {
            float sum = 0;
            for (int x = 0; x < width; x++) {
                sum += area[row * stride + x];
                pixels[row * width + x] = (byte) Math.round(255 * Math.min(1, Math.abs(sum)));
            }
        }
        return pixels;
    }
}
