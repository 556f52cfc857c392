// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/seed_row.h"

#include "app/run_control.h"
#include "widgets/control_help.h"
#include "widgets/number_box.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <limits>

namespace untangle {

SeedRow::SeedRow(RunControl& run, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_theme(theme)
    , m_label(new QLabel(this))
    , m_newSeed(new QToolButton(this))
    , m_seed(new NumberBox(theme, this))
{
    m_newSeed->setObjectName("newSeed");
    m_newSeed->setIcon(theme.icon("new_seed"));
    m_newSeed->setIconSize(QSize(20, 20));
    connect(m_newSeed, &QToolButton::clicked, &run, &RunControl::drawNewSeed);
    m_seed->setObjectName("seed");
    m_seed->setKind(NumberBox::Kind::Integer);
    m_seed->setRange(0, std::numeric_limits<std::uint32_t>::max());
    m_label->setBuddy(m_seed);
    connect(m_seed, &NumberBox::valueEdited, this, [this](double seed) {
        ExperimentSettings settings = m_run.settings();
        settings.seed = std::uint32_t(seed);
        m_run.edit(settings, tr("Seed"));
    });
    const auto show = [this] { m_seed->setValue(double(m_run.settings().seed)); };
    connect(&run, &RunControl::changed, this, show);
    show();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_newSeed);
    row->addWidget(m_seed);
    retranslate();
}

void SeedRow::setNewSeedToolTip(const QString& text)
{
    setHelp(m_newSeed, text);
}

void SeedRow::retranslate()
{
    m_label->setText(tr("Seed"));
    m_seed->setAccessibleName(tr("Seed"));
    setHelp(m_seed, tr("The same seed gives the same run, bit for bit."));
    m_newSeed->setAccessibleName(tr("New seed"));
}

void SeedRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_newSeed->setIcon(m_theme.icon("new_seed"));
    QWidget::changeEvent(event);
}

} // namespace untangle
