// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/about_box.h"

#include "app/labels.h"
#include "widgets/control_help.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace untangle {

namespace {

constexpr int lineLength = 85, citationLines = 9; // in letters of the type
constexpr int leastLines = 8; // of the words, where the screen has no more room

} // namespace

AboutBox::AboutBox(Kernel kernel, QWidget* parent)
    : QDialog(parent)
{
    setObjectName("about");
    setWindowTitle(tr("About Untangle"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto* words = new QLabel(this);
    words->setObjectName("aboutText");
    words->setTextFormat(Qt::RichText);
    words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    words->setOpenExternalLinks(true);
    words->setWordWrap(true);
    words->setText(
        tr("<h3>Untangle %1</h3>"
           "<p>Why brains, and some networks, put different factors in different neurons.</p>"
           "<p><b>Paper.</b> J. C. R. Whittington, W. Dorrell, S. Ganguli and T. E. J. Behrens, "
           "<i>Disentanglement with Biological Constraints: A Theory of Functional Cell Types</i>, "
           "ICLR 2023, <a href=\"https://arxiv.org/abs/2210.01768\">arXiv:2210.01768</a>.</p>"
           "<p><b>Sequel.</b> W. Dorrell and others, <i>Range, not Independence, Drives "
           "Modularity in Biologically Inspired Representations</i>, ICLR 2025.</p>"
           "<p><b>Talk.</b> The chapters follow the order of the talk on the paper, given from the "
           "laboratories of its authors T. E. J. Behrens (University of Oxford and University "
           "College London) and S. Ganguli (Stanford University).</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>"
           "<p>Networks train with the kernel %2.</p>")
            .arg(QCoreApplication::applicationVersion(), Labels::nameOf(kernel)));

    auto* label = new QLabel(tr("&Citation"), this);
    auto* text = new QPlainTextEdit(citation(), this);
    text->setObjectName("citation");
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(citationLines * text->fontMetrics().lineSpacing());
    label->setBuddy(text);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("C&opy citation"), QDialogButtonBox::ActionRole);
    copy->setObjectName("copyCitation");
    setHelp(copy, tr("Both entries in BibTeX, to the clipboard."));
    connect(
        copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(citation()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(words);
    area->setMinimumHeight(leastLines * fontMetrics().lineSpacing());
    layout->addWidget(area, 3);
    layout->addWidget(label);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    // A dialog forgets to ask for the height, and a screen may not have it.
    const QSize room = screen()->availableGeometry().size() * 0.9;
    const int textWidth
        = std::min(lineLength * fontMetrics().averageCharWidth(), room.width() - 48);
    const int rest = layout->minimumSize().height() - area->minimumHeight();
    resize(QSize(textWidth + 48, words->heightForWidth(textWidth) + rest).boundedTo(room));
}

QString AboutBox::citation()
{
    return QStringLiteral(
        "@inproceedings{whittington2023disentanglement,\n"
        "  title     = {Disentanglement with Biological Constraints: "
        "A Theory of Functional Cell Types},\n"
        "  author    = {Whittington, James C. R. and Dorrell, Will and Ganguli, Surya and "
        "Behrens, Timothy E. J.},\n"
        "  booktitle = {International Conference on Learning Representations},\n"
        "  year      = {2023},\n"
        "  note      = {arXiv:2210.01768}\n"
        "}\n"
        "\n"
        "@inproceedings{dorrell2025range,\n"
        "  title     = {Range, not Independence, Drives Modularity in "
        "Biologically Inspired Representations},\n"
        "  author    = {Dorrell, Will and others},\n"
        "  booktitle = {International Conference on Learning Representations},\n"
        "  year      = {2025}\n"
        "}\n");
}

} // namespace untangle
