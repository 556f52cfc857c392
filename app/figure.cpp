// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure.h"

#include "app/clipping_device.h"
#include "app/save_file.h"
#include "widgets/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QLayout>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int margin = 12;
constexpr int partSpacing = 8;
constexpr int captionSpacing = 12;
constexpr int leastCaptionWidth = 360;
constexpr int pngScale = 2;
constexpr double pointsPerInch = 72;

// The same picture has the same bytes, whenever it is saved.
QByteArray withoutTime(QByteArray pdf)
{
    const QByteArray key = "/CreationDate (D:", none = "19700101000000";
    const auto start = pdf.indexOf(key) + key.size();
    const auto end = pdf.indexOf(')', start);
    if (start >= key.size() && end >= start + none.size()) {
        pdf.replace(start, none.size(), none);
        for (auto i = start + none.size(); i < end; ++i) // the time zone
            if (pdf[i] >= '0' && pdf[i] <= '9')
                pdf[i] = '0';
    }
    return pdf;
}

QString citation()
{
    return QCoreApplication::translate("Figure",
        "After J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, Disentanglement "
        "with Biological Constraints: A Theory of Functional Cell Types, ICLR 2023.");
}

bool isControl(const QWidget& widget)
{
    return qobject_cast<const QPushButton*>(&widget) || qobject_cast<const QToolButton*>(&widget)
        || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QScrollBar*>(&widget)
        || qobject_cast<const QFocusFrame*>(&widget) || widget.property(screenOnly).toBool();
}

// Views show what is pointed at by mouse or keys until these go elsewhere.
void takePointerAway(QWidget& part)
{
    QList<QWidget*> widgets = part.findChildren<QWidget*>();
    widgets.append(&part);
    for (QWidget* widget : std::as_const(widgets)) {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(widget, &leave);
        if (!widget->hasFocus())
            continue;
        // As when a menu opens and closes.
        QFocusEvent out(QEvent::FocusOut, Qt::PopupFocusReason);
        QCoreApplication::sendEvent(widget, &out);
        QFocusEvent in(QEvent::FocusIn, Qt::PopupFocusReason);
        QCoreApplication::sendEvent(widget, &in);
    }
}

void paintWidget(QPainter& target, QWidget& widget)
{
    {
        // One device a widget: each paints at the origin, because QPainter misplaces a clip that it
        // restores at any other place.
        ClippingDevice device(target, widget.size(), widget.logicalDpiX());
        QPainter painter(&device);
        widget.render(&painter, {}, {}, QWidget::RenderFlags());
    }
    for (QObject* object : widget.children()) {
        auto* child = qobject_cast<QWidget*>(object);
        if (!child || child->isHidden() || child->isWindow() || isControl(*child))
            continue;
        target.save();
        target.translate(child->pos());
        paintWidget(target, *child);
        target.restore();
    }
}

// The parts below each other and the caption under them, in pixels of the screen.
class Page {
public:
    Page(const Figure& figure, const Theme& theme, bool withCaption)
        : m_figure(figure)
        , m_theme(theme)
        , m_dotsPerInch(figure.parts.constFirst()->logicalDpiX())
    {
        if (m_figure.dress)
            m_figure.dress(true);
        int width = 0, height = 0;
        for (QWidget* part : figure.parts) {
            takePointerAway(*part);
            if (!part->isVisible())
                part->grab(); // lays it out
            width = std::max(width, part->width());
            height += part->height() + (height > 0 ? partSpacing : 0);
        }
        if (withCaption) {
            // A page with margins of its own has the caption in line with them.
            const QLayout* layout = figure.parts.constFirst()->layout();
            const int indent = layout ? layout->contentsMargins().left() : 0;
            width = std::max(width, leastCaptionWidth);
            m_caption = figure.caption.isEmpty() ? citation() : figure.caption + '\n' + citation();
            const QSizeF room
                = QFontMetricsF(font())
                      .boundingRect(QRectF(0, 0, width - 2 * indent, 1e6), wrapped, m_caption)
                      .size();
            m_captionBox = QRectF(margin + indent, margin + height + captionSpacing,
                width - 2 * indent, std::ceil(room.height()) + 1);
            height = int(m_captionBox.bottom()) - margin;
        }
        m_size = QSize(width, height).grownBy(QMargins(margin, margin, margin, margin));
    }

    ~Page()
    {
        if (m_figure.dress)
            m_figure.dress(false);
    }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    // The target's transform places the pixels of the page.
    void paint(QPainter& target) const
    {
        target.fillRect(QRect({}, m_size), m_theme.canvas);
        int y = margin;
        for (QWidget* part : m_figure.parts) {
            target.save();
            target.translate(margin, y);
            paintWidget(target, *part);
            target.restore();
            y += part->height() + partSpacing;
        }
        if (m_caption.isEmpty())
            return;
        ClippingDevice device(target, m_size, m_dotsPerInch);
        QPainter painter(&device);
        painter.setPen(m_theme.ink2);
        painter.setFont(font());
        painter.drawText(m_captionBox, wrapped, m_caption);
    }

    QByteArray svg() const
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(m_dotsPerInch);
        generator.setSize(m_size);
        generator.setViewBox(QRect({}, m_size));
        generator.setTitle(m_figure.name);
        generator.setDescription(m_caption);
        QPainter painter(&generator);
        paint(painter);
        painter.end();
        return bytes;
    }

    // As large as the paper allows.
    bool printOn(QPagedPaintDevice& paper) const
    {
        QPainter painter;
        if (!painter.begin(&paper))
            return false;
        const QSizeF room(paper.width(), paper.height());
        const double scale
            = std::min(room.width() / m_size.width(), room.height() / m_size.height());
        painter.translate((room.width() - scale * m_size.width()) / 2, 0);
        painter.scale(scale, scale);
        paint(painter);
        return painter.end();
    }

    QByteArray pdf() const
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(m_figure.name);
        writer.setResolution(m_dotsPerInch);
        writer.setPageSize(QPageSize(QSizeF(m_size) * pointsPerInch / m_dotsPerInch,
            QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        paint(painter);
        painter.end();
        return withoutTime(bytes);
    }

    QImage image() const
    {
        QImage image(m_size * pngScale, QImage::Format_RGB32);
        if (image.isNull())
            return image;
        QPainter painter(&image);
        painter.scale(pngScale, pngScale);
        paint(painter);
        painter.end();
        setDotsPerInch(image, pngScale * m_dotsPerInch);
        return image;
    }

private:
    static constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

    static void setDotsPerInch(QImage& image, int dotsPerInch)
    {
        constexpr double inchM = 0.0254;
        image.setDotsPerMeterX(qRound(dotsPerInch / inchM));
        image.setDotsPerMeterY(qRound(dotsPerInch / inchM));
    }

    QFont font() const { return m_theme.font(TextRole::Caption); }

    const Figure& m_figure;
    const Theme& m_theme;
    int m_dotsPerInch;
    QSize m_size;
    QString m_caption; // empty: none
    QRectF m_captionBox;
};

} // namespace

std::optional<FigureFormat> figureFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return FigureFormat::Svg;
    if (suffix == QLatin1String("pdf"))
        return FigureFormat::Pdf;
    if (suffix == QLatin1String("png"))
        return FigureFormat::Png;
    return std::nullopt;
}

Result<QByteArray> figureBytes(
    const Figure& figure, const Theme& theme, FigureFormat format, bool withCaption)
{
    const Page page(figure, theme, withCaption);
    QByteArray bytes;
    switch (format) {
    case FigureFormat::Svg:
        bytes = page.svg();
        break;
    case FigureFormat::Pdf:
        bytes = page.pdf();
        break;
    case FigureFormat::Png: {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!page.image().save(&buffer, "PNG"))
            bytes.clear();
        break;
    }
    }
    if (bytes.isEmpty())
        return Error{{},
            QCoreApplication::translate("Figure", "The picture %1 could not be drawn.")
                .arg(figure.name)
                .toStdString()};
    return bytes;
}

std::optional<Error> saveFigure(
    const Figure& figure, const Theme& theme, const QString& path, bool withCaption)
{
    const auto format = figureFormatOf(path);
    if (!format)
        return Error{path.toStdString(),
            QCoreApplication::translate("Figure",
                "The file %1 could not be written: its name must end in .svg, .pdf or .png.")
                .arg(path)
                .toStdString()};
    const Result<QByteArray> bytes = figureBytes(figure, theme, *format, withCaption);
    return bytes ? saveFile(path, *bytes) : std::optional(bytes.error());
}

void copyFigure(const Figure& figure, const Theme& theme, bool withCaption)
{
    const Page page(figure, theme, withCaption);
    auto data = std::make_unique<QMimeData>();
    data->setImageData(page.image());
    data->setData(QStringLiteral("image/svg+xml"), page.svg());
    QGuiApplication::clipboard()->setMimeData(data.release());
}

std::optional<Error> printFigure(
    const Figure& figure, const Theme& theme, QPrinter& printer, bool withCaption)
{
    const Page page(figure, theme, withCaption);
    // What goes to a file is written whole or not at all, as every file.
    if (printer.outputFormat() == QPrinter::PdfFormat) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setTitle(figure.name);
        writer.setPageLayout(printer.pageLayout());
        page.printOn(writer);
        return saveFile(printer.outputFileName(), withoutTime(bytes));
    }
    printer.setDocName(figure.name);
    if (page.printOn(printer) && printer.printerState() != QPrinter::Error)
        return std::nullopt;
    return Error{printer.printerName().toStdString(),
        QCoreApplication::translate("Figure", "The picture %1 could not be printed on %2.")
            .arg(figure.name, printer.printerName())
            .toStdString()};
}

} // namespace untangle
