// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_panel.h"

#include "app/condition_box.h"
#include "app/data_file.h"
#include "app/labels.h"
#include "widgets/condition_pips.h"
#include "widgets/control_help.h"
#include "widgets/number_box.h"
#include "widgets/number_text.h"
#include "widgets/value_slider.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace untangle {

namespace {

constexpr int panelWidth = 246;
constexpr double usualStopMir = 0.95;
constexpr int usualPlateau = 500;
constexpr int familyWidth = 152, fieldWidth = 110, numberWidth = 76;

enum DataChoice { RandomFactors, OwnFactors, OpenFile };

double& betaOf(LossWeights& weights, LossTerm term)
{
    switch (term) {
    case LossTerm::Nonneg:
        return weights.betaNonneg;
    case LossTerm::Activity:
        return weights.betaActivity;
    case LossTerm::Prediction:
    case LossTerm::Weight:
        break;
    }
    return weights.betaWeight;
}

void selectData(QComboBox* box, int data)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(data));
}

template <typename Enum> void fillBox(QComboBox* box, std::initializer_list<Enum> values)
{
    const QSignalBlocker blocker(box);
    const QVariant current = box->currentData();
    box->clear();
    for (Enum value : values)
        box->addItem(Labels::of(value), int(value));
    box->setCurrentIndex(box->findData(current));
}

} // namespace

ExperimentPanel::ExperimentPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_settings(defaultSettings(Family::Shallow))
    , m_strengths(m_settings.weights)
{
    setObjectName("controls");
    build();
    applyLook();
    retranslate();
    fill();
}

ValueSlider* ExperimentPanel::createBeta(LossTerm term)
{
    auto* slider = new ValueSlider(m_theme, this);
    slider->setLogarithmicRange(1e-5, 1, ValueSlider::LeftStop::Zero);
    watchDrag(slider);
    connect(slider, &ValueSlider::valueChanged, this, [this, term](double value) {
        ExperimentSettings settings = m_settings;
        betaOf(settings.weights, term) = value;
        edit(settings);
    });
    return slider;
}

// A drag to 0 passes small values; what comes back later is the strength before it.
void ExperimentPanel::watchDrag(ValueSlider* slider)
{
    connect(slider, &ValueSlider::editingStarted, this, [this] { m_isDragging = true; });
    connect(slider, &ValueSlider::editingFinished, this, [this] {
        m_isDragging = false;
        rememberStrengths();
        emit dragFinished();
    });
}

QWidget* ExperimentPanel::createStopRules(QWidget* form)
{
    auto* rules = new QWidget(form);
    auto* layout = new QVBoxLayout(rules);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_stopTitle = new QLabel(rules);
    layout->addWidget(m_stopTitle);
    const auto row = [&](const char* name, const char* boxName, NumberBox*& box, double value) {
        auto* rowLayout = new QHBoxLayout;
        auto* check = new QCheckBox(rules);
        check->setObjectName(name);
        box = new NumberBox(m_theme, rules);
        box->setObjectName(boxName);
        box->setValue(value);
        rowLayout->addWidget(check, 1);
        rowLayout->addWidget(box);
        layout->addLayout(rowLayout);
        connect(check, &QCheckBox::clicked, this, &ExperimentPanel::editStopRules);
        connect(box, &NumberBox::valueEdited, this, &ExperimentPanel::editStopRules);
        return check;
    };
    m_stopsAtMir = row("stopsAtMir", "stopMir", m_stopMir, usualStopMir);
    m_stopsOnPlateau = row("stopsOnPlateau", "plateauSteps", m_plateauSteps, usualPlateau);
    const FieldRange mir = fieldRange(Field::StopMir, m_settings);
    m_stopMir->setRange(mir.minimum, mir.maximum);
    const FieldRange steps = fieldRange(Field::PlateauSteps, m_settings);
    m_plateauSteps->setKind(NumberBox::Kind::Integer);
    m_plateauSteps->setRange(steps.minimum, steps.maximum);
    return rules;
}

void ExperimentPanel::editStopRules()
{
    ExperimentSettings settings = m_settings;
    settings.stop.mir = m_stopsAtMir->isChecked() ? m_stopMir->value() : 0;
    settings.stop.plateauSteps
        = m_stopsOnPlateau->isChecked() ? std::int64_t(m_plateauSteps->value()) : 0;
    edit(settings);
}

QWidget* ExperimentPanel::createRow(QLabel*& label, const QList<QWidget*>& fields)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    label = new QLabel(row);
    label->setBuddy(fields.last());
    layout->addWidget(label, 1);
    for (QWidget* field : fields)
        layout->addWidget(field);
    return row;
}

void ExperimentPanel::build()
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    outer->addWidget(area);
    auto* form = m_form = new QWidget(area);
    form->setObjectName("form");
    form->setAttribute(Qt::WA_StyledBackground);
    area->setWidget(form);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 8, 12, 4);
    layout->setSpacing(2);

    m_conditionTitle = new QLabel(form);
    m_conditionPips = new QLabel(form);
    m_condition = new ConditionBox(m_theme, form);
    m_conditionTitle->setBuddy(m_condition);
    connect(m_condition, &ConditionBox::conditionChosen, this,
        [this](Condition condition) { edit(withCondition(m_settings, condition, m_strengths)); });
    m_costsTitle = new QLabel(form);
    m_betaNonneg = createBeta(LossTerm::Nonneg);
    m_betaNonneg->setObjectName("betaNonneg");
    m_betaActivity = createBeta(LossTerm::Activity);
    m_betaActivity->setObjectName("betaActivity");
    m_betaWeight = createBeta(LossTerm::Weight);
    m_betaWeight->setObjectName("betaWeight");
    m_rate = new ValueSlider(m_theme, form);
    m_rate->setObjectName("rate");
    m_rate->setLogarithmicRange(1e-4, 1);
    m_rate->setLineSample(QPen(Qt::NoPen));
    watchDrag(m_rate);
    connect(m_rate, &ValueSlider::valueChanged, this, [this](double value) {
        ExperimentSettings settings = m_settings;
        settings.rate = value;
        edit(settings);
    });
    auto* conditionRow = new QHBoxLayout;
    conditionRow->addWidget(m_conditionTitle, 1);
    conditionRow->addWidget(m_conditionPips);
    layout->addLayout(conditionRow);
    layout->addWidget(m_condition);
    layout->addSpacing(3);
    layout->addWidget(m_costsTitle);
    for (QWidget* slider : {m_betaNonneg, m_betaActivity, m_betaWeight, m_rate})
        layout->addWidget(slider);

    auto* line = new QFrame(form);
    line->setObjectName("separator");
    line->setFixedHeight(1);
    layout->addSpacing(2);
    layout->addWidget(line);
    layout->addSpacing(2);
    m_networkTitle = new QLabel(form);
    layout->addWidget(m_networkTitle);

    const auto combo = [&](const char* name) {
        auto* box = new QComboBox(form);
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        return box;
    };
    m_data = combo("data");
    m_data->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_family = combo("family");
    m_activation = combo("activation");
    m_optimizer = combo("optimizer");
    const auto numberBox = [&](const char* name, double minimum, double maximum) {
        auto* box = new NumberBox(m_theme, form);
        box->setObjectName(name);
        box->setKind(NumberBox::Kind::Integer);
        box->setRange(minimum, maximum);
        return box;
    };
    const FieldRange factors = fieldRange(Field::Factors, m_settings);
    m_factors = numberBox("factors", factors.minimum, factors.maximum);
    m_inputs = numberBox("inputs", 1, 64);
    m_layers = numberBox("layers", 1, fieldRange(Field::Layers, m_settings).maximum);
    // Tab goes through them in the order in which they are made.
    m_neurons = new QLineEdit(form);
    m_neurons->setObjectName("neurons");
    m_neurons->setAlignment(Qt::AlignRight);
    m_newSeed = new QToolButton(form);
    m_newSeed->setObjectName("newSeed");
    m_newSeed->setIconSize(QSize(20, 20));
    m_seed = numberBox("seed", 0, 4294967295.0);
    connect(m_newSeed, &QToolButton::clicked, this, &ExperimentPanel::drawNewSeed);

    layout->addWidget(createRow(m_dataLabel, {m_data}));
    layout->addWidget(createRow(m_familyLabel, {m_family}));
    layout->addWidget(createRow(m_activationLabel, {m_activation}));
    layout->addWidget(createRow(m_optimizerLabel, {m_optimizer}));
    layout->addWidget(createRow(m_factorsLabel, {m_factors}));
    layout->addWidget(createRow(m_inputsLabel, {m_inputs}));
    layout->addWidget(createRow(m_layersLabel, {m_layers}));
    layout->addWidget(createRow(m_neuronsLabel, {m_neurons}));
    layout->addWidget(createRow(m_seedLabel, {m_newSeed, m_seed}));
    layout->addSpacing(2);
    layout->addWidget(createStopRules(form));
    m_problem = new QLabel(form);
    m_problem->setObjectName("problem");
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch();

    connect(m_data, &QComboBox::activated, this,
        [this](int index) { editData(m_data->itemData(index).toInt()); });
    connect(m_family, &QComboBox::activated, this,
        [this](int index) { editFamily(Family(m_family->itemData(index).toInt())); });
    connect(m_activation, &QComboBox::activated, this, [this](int index) {
        ExperimentSettings settings = m_settings;
        settings.activation = Activation(m_activation->itemData(index).toInt());
        edit(settings);
    });
    connect(m_optimizer, &QComboBox::activated, this, [this](int index) {
        ExperimentSettings settings = m_settings;
        settings.optimizer = Optimizer(m_optimizer->itemData(index).toInt());
        edit(settings);
    });
    connect(m_factors, &NumberBox::valueEdited, this, [this](double value) {
        ExperimentSettings settings = m_settings;
        settings.factorCount = Index(value);
        // A mixing without loss needs as many inputs as factors.
        if (!isDeep(settings.family))
            settings.inputCount = std::max(settings.inputCount, settings.factorCount);
        edit(settings);
    });
    connect(m_inputs, &NumberBox::valueEdited, this, [this](double value) {
        ExperimentSettings settings = m_settings;
        settings.inputCount = Index(value);
        edit(settings);
    });
    connect(m_layers, &NumberBox::valueEdited, this,
        [this](double value) { editLayers(Index(value)); });
    connect(m_neurons, &QLineEdit::editingFinished, this, &ExperimentPanel::editNeurons);
    connect(m_seed, &NumberBox::valueEdited, this, [this](double value) {
        ExperimentSettings settings = m_settings;
        settings.seed = std::uint32_t(value);
        edit(settings);
    });
}

void ExperimentPanel::editFamily(Family family)
{
    const std::uint32_t seed = m_settings.seed;
    ExperimentSettings settings = withData(defaultSettings(family), m_settings.data);
    settings.seed = seed;
    settings.stop = m_settings.stop;
    m_strengths = settings.weights;
    if (const auto condition = conditionOf(m_settings); condition && family != m_settings.family)
        settings = withCondition(settings, *condition, m_strengths);
    edit(settings);
}

void ExperimentPanel::editData(int choice)
{
    switch (DataChoice(choice)) {
    case RandomFactors:
        edit(withData(m_settings, {}));
        break;
    case OwnFactors:
        break;
    case OpenFile: {
        fillData(); // what the box shows while the dialog is open
        const QString path = QFileDialog::getOpenFileName(
            this, tr("Open data"), {}, tr("CSV tables (*.csv);;All files (*)"));
        if (!path.isEmpty())
            openData(path);
        break;
    }
    }
}

void ExperimentPanel::openData(const QString& path)
{
    const Result<OwnData> own = readOwnData(path);
    if (own)
        edit(withData(m_settings, SharedData(*own)));
    else
        showProblem(QString::fromStdString(own.error().what));
}

// The file has an entry while its data is used.
void ExperimentPanel::fillData()
{
    const QSignalBlocker blocker(m_data);
    m_data->clear();
    m_data->addItem(tr("Random factors"), RandomFactors);
    setHelp(m_data,
        tr("Where the factors come from. A CSV file has a factor in each column, 2 "
           "to 8 of them. Columns named input1 or x1 are inputs; without them "
           "factors are mixed. Every column is scaled to mean 0 and variance 1/3."));
    if (m_settings.data) {
        const QString name = QString::fromStdString(m_settings.data->name);
        m_data->addItem(
            m_data->fontMetrics().elidedText(name, Qt::ElideMiddle, 2 * m_data->width() / 3),
            OwnFactors);
        m_data->setItemData(1, name, Qt::ToolTipRole);
        setHelp(m_data,
            tr("%1 with %2 rows. %3")
                .arg(name, formatInteger(double(m_settings.data->factors.rows())),
                    m_data->toolTip()));
    }
    m_data->addItem(tr("Open a CSV file…"), OpenFile);
    m_data->setCurrentIndex(m_settings.data ? 1 : 0);
}

void ExperimentPanel::editLayers(Index count)
{
    ExperimentSettings settings = m_settings;
    settings.hiddenSizes.resize(std::size_t(count), settings.hiddenSizes.back());
    edit(settings);
}

void ExperimentPanel::editNeurons()
{
    ExperimentSettings settings = m_settings;
    const auto sizes = Labels::layerSizesIn(m_neurons->text(), settings.hiddenSizes.size());
    if (!sizes) {
        showProblem(tr("Neurons: a number for every layer, such as 20, or one for each, such as "
                       "30-12-30."));
        return;
    }
    settings.hiddenSizes = *sizes;
    edit(settings);
}

void ExperimentPanel::edit(const ExperimentSettings& settings)
{
    const std::vector<Problem> problems = validate(settings);
    if (!problems.empty()) {
        const bool typed
            = problems.front().field == Field::Neurons || problems.front().field == Field::Layers;
        if (!typed)
            fill();
        showProblem(Labels::of(problems.front()));
        return;
    }
    const bool changed = settings != m_settings;
    m_settings = settings;
    if (!m_isDragging)
        rememberStrengths();
    fill();
    if (changed)
        emit settingsEdited(m_settings);
}

void ExperimentPanel::rememberStrengths()
{
    for (LossTerm term : {LossTerm::Nonneg, LossTerm::Activity, LossTerm::Weight})
        if (const double beta = betaOf(m_settings.weights, term); beta > 0)
            betaOf(m_strengths, term) = beta;
}

void ExperimentPanel::showProblem(const QString& words)
{
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        emit refused(words); // the form may be longer than the window
    const bool isInvalid = !words.isEmpty() && m_neurons->isModified();
    if (m_neurons->property("invalid").toBool() == isInvalid)
        return;
    m_neurons->setProperty("invalid", isInvalid);
    m_neurons->style()->unpolish(m_neurons);
    m_neurons->style()->polish(m_neurons);
}

void ExperimentPanel::setSettings(const ExperimentSettings& settings)
{
    m_settings = settings;
    rememberStrengths();
    fill();
}

void ExperimentPanel::setTermOn(LossTerm term, bool on)
{
    ExperimentSettings settings = m_settings;
    betaOf(settings.weights, term) = on ? betaOf(m_strengths, term) : 0;
    edit(settings);
}

void ExperimentPanel::restoreDefaults()
{
    editFamily(m_settings.family);
}

void ExperimentPanel::drawNewSeed()
{
    ExperimentSettings settings = m_settings;
    // Small enough to read out in class.
    while (settings.seed == m_settings.seed)
        settings.seed = QRandomGenerator::global()->bounded(1u, 10'000u);
    edit(settings);
}

void ExperimentPanel::fill()
{
    showProblem({});
    m_condition->setCondition(conditionOf(m_settings));
    showPips();
    m_betaNonneg->setValue(m_settings.weights.betaNonneg);
    m_betaActivity->setValue(m_settings.weights.betaActivity);
    m_betaWeight->setValue(m_settings.weights.betaWeight);
    m_rate->setValue(m_settings.rate);
    const LossWeights defaults = defaultSettings(m_settings.family).weights;
    m_betaNonneg->setDefaultValue(defaults.betaNonneg);
    m_betaActivity->setDefaultValue(defaults.betaActivity);
    m_betaWeight->setDefaultValue(defaults.betaWeight);
    m_rate->setDefaultValue(defaultSettings(m_settings.family).rate);
    fillData();
    selectData(m_family, int(m_settings.family));
    selectData(m_activation, int(m_settings.activation));
    selectData(m_optimizer, int(m_settings.optimizer));
    const FieldRange factors = fieldRange(Field::Factors, m_settings);
    m_factors->setRange(factors.minimum, factors.maximum);
    m_factors->setEnabled(!m_settings.data);
    const FieldRange inputs = fieldRange(Field::Inputs, m_settings);
    m_inputs->setRange(inputs.minimum, inputs.maximum);
    m_inputs->setEnabled(!m_settings.data.hasInputs());
    m_factors->setValue(double(m_settings.factorCount));
    m_inputs->setValue(double(m_settings.inputCount));
    m_layers->setValue(double(m_settings.hiddenSizes.size()));
    m_seed->setValue(double(m_settings.seed));
    m_neurons->setText(Labels::layerSizes(m_settings.hiddenSizes));
    // A rule that is off keeps its number for the next time.
    const StopRules& stop = m_settings.stop;
    m_stopsAtMir->setChecked(stop.mir > 0);
    m_stopMir->setEnabled(stop.mir > 0);
    if (stop.mir > 0)
        m_stopMir->setValue(stop.mir);
    m_stopsOnPlateau->setChecked(stop.plateauSteps > 0);
    m_plateauSteps->setEnabled(stop.plateauSteps > 0);
    if (stop.plateauSteps > 0)
        m_plateauSteps->setValue(double(stop.plateauSteps));
}

void ExperimentPanel::showPips()
{
    const auto condition = conditionOf(m_settings);
    m_conditionPips->setPixmap(
        condition ? pipsPixmap(m_theme, pipsOf(*condition), devicePixelRatioF()) : QPixmap());
    m_conditionPips->setAccessibleDescription(m_condition->currentText());
}

// The column grows with its type, so that it shows the same words at every size.
void ExperimentPanel::applyLook()
{
    const double scale = std::max(1.0, m_theme.textScale);
    const auto fix = [scale](QWidget* widget, int width) {
        widget->setFixedWidth(int(std::lround(width * scale)));
    };
    fix(m_neurons, fieldWidth);
    for (NumberBox* box : {m_factors, m_inputs, m_layers, m_seed, m_stopMir, m_plateauSteps})
        fix(box, numberWidth);
    for (QLabel* title : {m_conditionTitle, m_costsTitle, m_networkTitle, m_stopTitle})
        title->setFont(m_theme.font(TextRole::CardTitle));
    m_problem->setFont(m_theme.font(TextRole::Caption));
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, m_theme.nonneg.text);
    m_problem->setPalette(palette);
    showPips();
    for (const auto& [slider, cost] : {std::pair(m_betaNonneg, Cost::Nonneg),
             std::pair(m_betaActivity, Cost::Activity), std::pair(m_betaWeight, Cost::Weight)})
        slider->setLineSample(m_theme.curvePen(cost, 2.4));
    m_newSeed->setIcon(m_theme.icon("new_seed"));
    fitWidth();
}

// Wide enough for its words in every language; a scroll bar stands beside them.
void ExperimentPanel::fitWidth()
{
    const double scale = std::max(1.0, m_theme.textScale);
    const auto widen = [scale](QWidget* widget, int width) {
        widget->setMinimumWidth(
            std::max(int(std::lround(width * scale)), widget->sizeHint().width()));
    };
    widen(m_family, familyWidth);
    m_data->setFixedWidth(m_family->minimumWidth()); // a file's name may be of any length
    for (QComboBox* box : {m_activation, m_optimizer})
        widen(box, fieldWidth);
    const QSize needed = m_form->minimumSizeHint();
    const int bar = needed.height() > height()
        ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this)
        : 0;
    setFixedWidth(std::max(int(std::lround(panelWidth * scale)), needed.width() + bar + 2));
}

void ExperimentPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    // Not within the event, whose size the layout takes up after it.
    if (event->oldSize().height() != event->size().height())
        QMetaObject::invokeMethod(this, &ExperimentPanel::fitWidth, Qt::QueuedConnection);
}

void ExperimentPanel::retranslate()
{
    m_conditionTitle->setText(tr("Condition"));
    m_costsTitle->setText(tr("Costs"));
    m_betaNonneg->setLabel({}, QStringLiteral("β"), tr("nonneg"));
    setHelp(m_betaNonneg,
        tr("How much activity below zero costs. At the left stop it costs nothing."),
        tr("Together with a cost of energy it makes each neuron code one factor."));
    m_betaActivity->setLabel({}, QStringLiteral("β"), tr("activity"));
    setHelp(m_betaActivity,
        tr("How much energy costs: the squared activity of all hidden neurons."),
        tr("Without nonnegativity it favours no direction of the code."));
    m_betaWeight->setLabel({}, QStringLiteral("β"), tr("weight"));
    setHelp(m_betaWeight, tr("How much connections cost: the sum of all squared weights."),
        tr("Without it, activity can shrink for nothing while the next weights grow."));
    m_rate->setLabel(tr("Learning rate"));
    setHelp(m_rate,
        tr("How far a step goes. It falls along a cosine to a fiftieth until the run ends."),
        tr("Too high a rate makes the loss grow without end."));
    m_networkTitle->setText(tr("Network"));
    m_dataLabel->setText(tr("Data"));
    m_data->setAccessibleName(tr("Data"));
    m_familyLabel->setText(tr("Family"));
    setHelp(m_family,
        tr("What is learned: shallow networks unmix a linear mixture of the "
           "factors, deep ones a curved one; autoencoders give back their input."));
    m_activationLabel->setText(tr("Activation"));
    setHelp(m_activation,
        tr("What each hidden neuron does to its input. In a deep autoencoder "
           "with tanh the middle layer is linear."));
    m_optimizerLabel->setText(tr("Optimizer"));
    setHelp(m_optimizer,
        tr("Adam adapts the step of every weight. SGD takes the gradient as it "
           "is, and diverges when the rate is too high."));
    m_factorsLabel->setText(tr("Factors"));
    m_inputsLabel->setText(tr("Inputs"));
    setHelp(m_factors, tr("How many independent factors the data come from: 2 to 8."),
        tr("Each factor has a colour, the same in every picture."));
    m_factors->setAccessibleName(tr("Factors"));
    m_inputs->setAccessibleName(tr("Inputs"));
    setHelp(m_inputs, tr("How many inputs the factors are mixed into."));
    m_layersLabel->setText(tr("Layers"));
    m_neuronsLabel->setText(tr("Neurons"));
    m_layers->setAccessibleName(tr("Layers"));
    setHelp(m_layers, tr("How many hidden layers: 1 to 6."));
    setHelp(m_neurons, tr("Neurons of a hidden layer: one number for all, or 30-12-30."),
        tr("With more neurons than factors, some of them fall silent or share a factor."));
    m_seedLabel->setText(tr("Seed"));
    setHelp(m_seed, tr("The same seed gives the same run, bit for bit."),
        tr("Another seed tells what was chance and what was not."));
    setHelp(m_newSeed, tr("New seed: other data and other first weights (Ctrl+R)"));
    m_newSeed->setAccessibleName(tr("New seed"));
    m_neurons->setAccessibleName(tr("Neurons"));
    m_stopTitle->setText(tr("Stop"));
    m_stopsAtMir->setText(tr("at MIR"));
    setHelp(m_stopsAtMir,
        tr("Pauses as soon as the MIR is this high; looked at with each point of the curves."));
    m_stopMir->setAccessibleName(tr("MIR at which the run pauses"));
    m_stopsOnPlateau->setText(tr("on a plateau of"));
    setHelp(m_stopsOnPlateau,
        tr("Pauses when the total has fallen by less than 1 % over this many steps."));
    m_plateauSteps->setAccessibleName(tr("Steps of a plateau"));
    setHelp(m_stopMir, m_stopsAtMir->toolTip());
    setHelp(m_plateauSteps, m_stopsOnPlateau->toolTip());

    fillBox(
        m_family, {Family::Shallow, Family::Autoencoder, Family::Deep, Family::DeepAutoencoder});
    fillBox(m_activation,
        {Activation::Linear, Activation::Relu, Activation::LeakyRelu, Activation::Tanh});
    fillBox(m_optimizer, {Optimizer::Adam, Optimizer::Sgd});
    fill();
    fitWidth();
}

void ExperimentPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        && m_problem)
        applyLook();
    QFrame::changeEvent(event);
}

} // namespace untangle
